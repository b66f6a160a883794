using System.Globalization;
using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>A file for a new application: what it is called, and what it begins with.</summary>
public static class NewApplication
{
    /// <summary>
    /// In UTF-16 units: with three bytes for each, a number and an extension, a name still fits into what file systems allow.
    /// </summary>
    private const int LongestName = 80;

    /// <summary>
    /// The name of the file without its extension, such as <c>elodie-roux-data-engineer</c>: small letters without accents, and a hyphen
    /// between words. Letters of other scripts, which have no plain form, stay what they are. Empty where neither has a letter or a digit.
    /// </summary>
    /// <param name="company">The employer.</param>
    /// <param name="position">The job's title, or nothing.</param>
    public static string FileName(string company, string position)
    {
        var name = new StringBuilder();
        foreach (var rune in Names.BareKey($"{company} {position}").EnumerateRunes())
        {
            if (rune.Value == '\'')
                continue;
            var letter = rune.IsBmp ? PlainLetters.Of((char)rune.Value) : rune.ToString();
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                // A longer name ends with the last word that fits, or, where the first one is too long already, in the middle of that.
                if (name.Length + letter.Length > LongestName)
                    return name.ToString().LastIndexOf('-') is var end and > 0 ? name.ToString(0, end) : name.ToString();
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }
        return name.ToString().Trim('-');
    }

    /// <summary>
    /// What the file begins with: all that the schema requires, each section with its skeleton, and what is known already. Null where the
    /// schema would take it for other markdown, as it has no title, and its globs match other files.
    /// </summary>
    /// <param name="schema">The schema that counts for the file.</param>
    /// <param name="path">The file's path, by which the schema's globs know it, with <c>/</c>.</param>
    /// <param name="company">The employer; one line.</param>
    /// <param name="position">The job's title; one line, or nothing.</param>
    /// <param name="status">The status; the schema's first where null.</param>
    /// <param name="today">The person's date.</param>
    public static string? Text(
        ApplicationSchema schema,
        string path,
        string company,
        string position,
        StatusDefinition? status,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(schema);
        status ??= schema.Statuses.FirstOrDefault();
        var text = SourceText.From(schema.Title.Name.Length > 0 ? $"# {schema.Title.Name}\n" : "");
        // One after another, as each looks for its place in what the ones before have made.
        Func<Application, IEnumerable<TextEdit>>[] steps =
        [
            Missing,
            application => Tell(application, Fact.Company, company),
            application => Tell(application, Fact.Position, position),
            application => status is null ? [] : TellStatus(application, status),
            application => status is null ? [] : Tell(application, Fact.History, $"- {Dates.ToIso(today)}: {status.Value}"),
            application => SentOn(application, today),
            // What is required once it has been sent.
            Missing,
        ];
        foreach (var step in steps)
        {
            if (Application.Read(Outline.Of(text), schema, path) is not { } application)
                return null;
            text = text.WithAll(step(application));
        }
        return text.Content;
    }

    /// <summary>Of later statuses it is not known when the application was sent.</summary>
    private static IEnumerable<TextEdit> SentOn(Application application, DateOnly day) =>
        application.Status.Definition?.Stage == Stage.Sent && StatusChange.ApplicationDate(application, day) is { } date ? [date] : [];

    private static IEnumerable<TextEdit> Missing(Application application) => Insertion.Of(application, application.MissingSections);

    /// <summary>
    /// Writes <paramref name="value"/> where <paramref name="fact"/> is told, in the place of what the skeleton has there; nothing where
    /// the person dropped that.
    /// </summary>
    private static IEnumerable<TextEdit> Tell(Application application, Fact fact, string value)
    {
        if (value.Length == 0 || application.Schema.Entry(fact) is not { } entry)
            return [];
        return application.Find(fact) switch
        {
            null => [Insertion.Of(application, entry, value)],
            { FirstLine: { } line } => [new(line.Span, value)],
            { } section => [Insertion.Into(application, section, value)],
        };
    }

    private static IEnumerable<TextEdit> TellStatus(Application application, StatusDefinition status) =>
        application.Status switch
        {
            { Span: { } span } => [new(span, status.Value)],
            { Slot: { IsEmpty: true } slot } => [Insertion.Into(application, slot, status.Value)],
            _ => Tell(application, Fact.Status, status.Value),
        };
}
