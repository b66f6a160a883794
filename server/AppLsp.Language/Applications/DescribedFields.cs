using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells a description of what an application has from an application: `Company: the employer's name`, `Job Title: as in the posting`. One
/// such value alone may be a name, The Guardian's.
/// </summary>
internal static class DescribedFields
{
    private const int FewestDescribed = 2;

    /// <summary>How many words of a value may be the name of a field: `job title as posted`.</summary>
    private const int LongestName = 3;

    /// <summary>How many words a sentence has at least, and how many letters its last one: `Oats and co.` is a name.</summary>
    private const int FewestWords = 3;
    private const int FewestLetters = 5;

    private static readonly WordList Beginnings = new("description-beginnings.txt");

    /// <summary>Whether what <paramref name="application"/> has for values are descriptions of them.</summary>
    public static bool Are(Application application) =>
        application
            .Sections.Where(section =>
                section is { IsMisspelt: false, FirstLine: not null }
                && (section.Entry.Traits.IsOneLine || section.Entry.Fact is Fact.Status or Fact.ApplicationDate)
            )
            .GroupBy(section => section.Form)
            .Any(fields => AreDescribed([.. fields], application.Schema));

    private static bool AreDescribed(List<Section> fields, ApplicationSchema schema)
    {
        var described = fields.FindAll(section => Is(section, schema));
        return described.Count >= FewestDescribed
            && (
                described.Count * 2 >= fields.Count
                || (
                    described.Exists(section => section.Entry.Fact == Fact.Company)
                    && described.Exists(section => section.Entry.Fact == Fact.Position)
                )
            );
    }

    /// <summary>Whether a value is a sentence: `Shown in the first column.`</summary>
    public static bool IsSentence(string value) =>
        value is [.. var words, '.']
        && words[(words.LastIndexOf(' ') + 1)..] is { Length: >= FewestLetters } last
        && char.IsLower(last[0])
        && WordCount.Of(value) >= FewestWords;

    /// <summary>Whether the value of <paramref name="section"/> says what belongs there.</summary>
    private static bool Is(Section section, ApplicationSchema schema)
    {
        var words = section.FirstLine!.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (section.Entry.IsNamed(new(section.FirstLine.Text)))
            return true;
        if (section.Entry.Fact is Fact.Company or Fact.Position && IsSentence(section.FirstLine.Text))
            return true;
        for (var count = 1; count <= words.Length; count++)
        {
            // A name goes on with a capital letter: `The Guardian`, `Title Clerk`.
            if (count < words.Length && words[count].FirstOrDefault(char.IsLetter) is var next && (next == default || char.IsUpper(next)))
                continue;
            var begun = string.Join(' ', words, 0, count);
            if (Beginnings.Contains(Names.Key(begun.TrimEnd(',', ';', '.', '('))))
                return true;
            if (
                count <= LongestName
                && count < words.Length
                && (count > 1 || char.IsLower(begun[0]))
                && schema.FindSection(new(begun)) is not null
            )
                return true;
            if (count > LongestName)
                return false;
        }
        return false;
    }
}
