using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Pipeline;

/// <summary>
/// A person at the employer, as far as an application tells. What is not known is null; a name or an e-mail address is there.
/// </summary>
public sealed record Contact
{
    private const int FewestDigitsOfPhone = 6;

    private static readonly WordList DetailLabels = new("contact-details.txt");

    private static readonly string[] Separators = [", ", ",", "; ", " | ", " · ", " – ", " — ", " - ", " (", ") ", "): ", ": ", "\t"];

    private static readonly char[] Around = [.. " <>()[],;.*_"];

    /// <summary>The person's name.</summary>
    public string? Name { get; private init; }

    /// <summary>What the person does.</summary>
    public string? Title { get; private init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; private init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; private init; }

    /// <summary>A web address.</summary>
    public string? Url { get; private init; }

    /// <summary>The people in the sections for them, each with what stands on their line and, behind labels, on the lines below.</summary>
    public static ImmutableArray<Contact> In(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var contacts = new List<Contact>();
        foreach (var section in application.Sections.Where(section => section.Entry.Fact == Fact.Contacts))
        {
            var isFirst = true;
            foreach (var line in section.Lines)
            {
                if (application.Outline.IsUnread(line.Span) || application.Schema.SaysAbsent(line.Text))
                    continue;
                var isDetail = line.Label is { HasColon: true } label && DetailLabels.Contains(label.Keyed.CoreKey);
                var read = Read(line, isDetail);
                // `E-mail: ...` below a name is that person's.
                if (isDetail && !isFirst && (read.Name is null || contacts[^1].Name is null))
                    contacts[^1] = contacts[^1].With(read);
                else if (read.Name is not null || read.Email is not null)
                {
                    contacts.Add(read);
                    isFirst = false;
                }
            }
        }
        return [.. contacts.Distinct()];
    }

    private static Contact Read(TextLine line, bool isDetail)
    {
        var contact = new Contact();
        var words = new List<string>();
        var cells = line.Cells.IsEmpty ? [line.Text] : line.Cells.Select(cell => cell.Text);
        foreach (var piece in cells.SelectMany(cell => cell.Split(Separators, StringSplitOptions.None)))
            contact = contact.Take(piece, words);
        foreach (var link in line.Links)
            contact = contact.Take(link.Url.StartsWith("mailto:", StringComparison.Ordinal) ? link.Url["mailto:".Length..] : link.Url, []);
        // The label of a detail says nothing of the person.
        if (isDetail && words.Count > 0)
            words.RemoveAt(0);
        var name = words.Find(word => IsName(word, contact.Email is not null || isDetail));
        return contact with { Name = name, Title = name is null ? null : words.Find(word => word != name) };
    }

    /// <summary>This person with the address or the number that <paramref name="piece"/> is; other words are put by.</summary>
    private Contact Take(string piece, List<string> words)
    {
        var rest = new List<string>();
        var contact = this;
        if (IsPhone(piece.Trim(Around)))
            return this with { Phone = Phone ?? piece.Trim(Around) };
        foreach (var word in piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(Around);
            if (IsEmail(bare))
                contact = contact with { Email = contact.Email ?? bare };
            else if (WebAddress.Key(bare) is not null)
                contact = contact with { Url = contact.Url ?? bare };
            else
                rest.Add(word);
        }
        if (string.Join(' ', rest).Trim(Around) is { Length: > 0 } text)
            words.Add(text);
        return contact;
    }

    private Contact With(Contact other) =>
        new()
        {
            Name = Name ?? other.Name,
            Title = Title ?? other.Title,
            Email = Email ?? other.Email,
            Phone = Phone ?? other.Phone,
            Url = Url ?? other.Url,
        };

    private static bool IsEmail(string word) =>
        word.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && word.LastIndexOf('.') is var dot
        && dot > at + 1
        && dot < word.Length - 1
        && word.IndexOf('@', at + 1) < 0
        && !word.Contains(':', StringComparison.Ordinal);

    private static bool IsPhone(string words) =>
        words.Count(char.IsAsciiDigit) >= FewestDigitsOfPhone
        && words.All(c => char.IsAsciiDigit(c) || " +-/.()".Contains(c, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="words"/> may be a person's name: one word alone is, where an address or a label says so.</summary>
    private static bool IsName(string words, bool mayBeOneWord) =>
        !words.Any(char.IsDigit)
        && (mayBeOneWord || words.Contains(' ', StringComparison.Ordinal) || !words.Any(char.IsLower))
        && (Application.IsName(words) || !words.Any(c => char.IsLower(c) || char.IsUpper(c)) && words.All(char.IsLetter));
}
