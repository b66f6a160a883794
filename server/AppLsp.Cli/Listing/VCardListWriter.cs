using System.Text;
using AppLsp.Language.Pipeline;

namespace AppLsp.Cli.Listing;

/// <summary><c>--format vcf</c>: a card for each person that an application names (vCard 3.0, RFC 2426).</summary>
internal sealed class VCardListWriter : IListWriter
{
    /// <summary>In bytes: a longer line goes on in the next one, behind a blank.</summary>
    private const int LongestLine = 75;

    /// <inheritdoc/>
    public void Write(ApplicationList list, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        var known = new HashSet<string>();
        foreach (var row in list.Rows)
            foreach (var contact in row.Contacts)
            {
                // A person may be told of in several applications.
                var id = StableId.Of(contact.Email?.ToLowerInvariant() ?? $"{contact.Name}\n{row.Company}");
                if (known.Add(id))
                    foreach (var line in LinesOf(contact, row, id))
                        Write(writer, line);
            }
    }

    private static IEnumerable<string> LinesOf(Contact contact, ApplicationRow row, string id)
    {
        yield return "BEGIN:VCARD";
        yield return "VERSION:3.0";
        yield return $"UID:{id}";
        var name = contact.Name ?? contact.Email ?? "";
        var family = name.LastIndexOf(' ') is > 0 and var space && contact.Name is not null ? space : -1;
        yield return $"N:{Escaped(name[(family + 1)..])};{Escaped(family > 0 ? name[..family] : "")};;;";
        yield return $"FN:{Escaped(name)}";
        if (row.Company is { } company)
            yield return $"ORG:{Escaped(company)}";
        if (contact.Title is { } title)
            yield return $"TITLE:{Escaped(title)}";
        if (contact.Email is { } email)
            yield return $"EMAIL;TYPE=INTERNET:{Escaped(email)}";
        if (contact.Phone is { } phone)
            yield return $"TEL:{Escaped(phone)}";
        if (contact.Url is { } url)
            yield return $"URL:{url}";
        if (row.Position is { } position)
            yield return $"NOTE:{Escaped(position)}";
        yield return "END:VCARD";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c == '\n')
                escaped.Append("\\n");
            else if (c is '\\' or ',' or ';')
                escaped.Append('\\').Append(c);
            else
                escaped.Append(char.IsControl(c) ? ' ' : c);
        return escaped.ToString();
    }

    /// <summary>Writes a line, folded where it is too long; no letter is parted.</summary>
    private static void Write(StreamWriter writer, string line)
    {
        var taken = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (taken + rune.Utf8SequenceLength > LongestLine)
            {
                writer.Write("\r\n ");
                taken = 1;
            }
            writer.Write(rune.ToString());
            taken += rune.Utf8SequenceLength;
        }
        writer.Write("\r\n");
    }
}
