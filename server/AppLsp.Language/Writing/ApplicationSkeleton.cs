using System.Globalization;
using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Writing;

/// <summary>What is known of an application before anything of it is written.</summary>
/// <param name="Company">The employer; one line, or nothing.</param>
/// <param name="Position">The job's title; one line, or nothing.</param>
/// <param name="Url">The posting's address; one line, or nothing.</param>
/// <param name="Status">The status; the schema's first where null.</param>
public sealed record KnownFacts(string Company = "", string Position = "", string Url = "", StatusDefinition? Status = null);

/// <summary>
/// What a new application begins with: all that the schema asks of it, each section with its skeleton, and what is known.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Snippet">The text in the protocol's snippet syntax, with a tab stop in each gap, the first gap first.</param>
/// <param name="FirstGap">The UTF-16 offset of the first gap in <paramref name="Text"/>; where there is none, its end.</param>
public sealed record ApplicationSkeleton(string Text, string Snippet, int FirstGap)
{
    /// <summary>Stands for a gap while the snippet is made. It is of Unicode's private use, and no text of ours has it.</summary>
    private const string Gap = "\uE000";

    /// <summary>
    /// The skeleton below what stands in the document already, if anything; null where there is no room for one, and where the schema would
    /// take it for other markdown: it has no title, and its globs match other files.
    /// </summary>
    /// <param name="above">What stands there: nothing, a title, a front matter. The skeleton's text does not repeat it.</param>
    /// <param name="schema">The schema that counts for the file.</param>
    /// <param name="path">The file's path, by which the schema's globs know it, with <c>/</c>.</param>
    /// <param name="known">What is known already.</param>
    /// <param name="today">The person's date.</param>
    public static ApplicationSkeleton? Below(string above, ApplicationSchema schema, string path, KnownFacts known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(above);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(known);
        var start = SourceText.From(above);
        var hasTitle = Outline.Of(start).Blocks.Any(block => block is HeadingNode { Level: 1 });
        var title = hasTitle || schema.Title.Name.Length == 0 ? "" : $"# {schema.Title.Name}{start.LineEnding}";
        var text = start.With(TextEdit.Insert(start.Length, title));
        var status = known.Status ?? schema.Statuses.FirstOrDefault();
        // One after another, as each looks for its place in what the ones before have made.
        Func<Application, IEnumerable<TextEdit>>[] steps =
        [
            Missing,
            application => Tell(application, Fact.Company, known.Company),
            application => Tell(application, Fact.Position, known.Position),
            application => Tell(application, Fact.PostingUrl, known.Url),
            application => status is null ? [] : TellStatus(application, status),
            application => status is null ? [] : Tell(application, Fact.History, $"- {Dates.ToIso(today)}: {status.Value}"),
            application => SentOn(application, today),
            // What is required once it has been sent.
            Missing,
        ];
        foreach (var step in steps)
        {
            if (Read(text) is not { } application)
                return null;
            text = text.WithAll(step(application));
        }
        return text.Content.StartsWith(above, StringComparison.Ordinal) && Read(text) is { } made ? Of(made, above.Length) : null;

        // Below a title of the person's own it is an application only once it is filled in.
        Application? Read(SourceText text) =>
            Application.Read(Outline.Of(text), schema, path) ?? (hasTitle ? Application.ReadAnyway(Outline.Of(text), schema) : null);
    }

    /// <summary>
    /// The text of <paramref name="application"/> from <paramref name="start"/> on, with a gap in each section that is empty.
    /// </summary>
    internal static ApplicationSkeleton Of(Application application, int start)
    {
        var text = application.Text;
        var gaps = TextEdit.Joined(
            application
                .Sections.Where(section => HasRoom(section) && section.NameSpan.Start >= start)
                .Select(section => Insertion.Into(application, section, GapIn(section.Entry)))
                // Where a form has no room for it, a heading would be begun.
                .Where(edit =>
                    edit.Span.IsEmpty && edit.NewText.Contains(Gap, StringComparison.Ordinal) && !edit.NewText.Any(char.IsLetter)
                )
        );
        var (snippet, from, number) = (new StringBuilder(), start, 0);
        foreach (var gap in gaps)
        {
            snippet.Append(SnippetText.Escape(text.Slice(TextSpan.FromBounds(from, gap.Span.Start))));
            var parts = gap.NewText.Split(Gap);
            snippet.Append(SnippetText.Escape(parts[0]));
            foreach (var part in parts[1..])
                snippet.Append(CultureInfo.InvariantCulture, $"${{{++number}}}").Append(SnippetText.Escape(part));
            from = gap.Span.End;
        }
        snippet.Append(SnippetText.Escape(text.Content[from..]));
        return new(text.Content[start..], snippet.ToString(), (gaps.Count == 0 ? text.Length : PlaceOf(gaps[0], text)) - start);
    }

    /// <summary>
    /// Whether a section holds nothing, or a label nothing on its line: prose below it is read as its value only as long as it has none.
    /// </summary>
    private static bool HasRoom(Section section) =>
        section.Children.Count == 0 && (section.IsEmpty || section is { Entry.Traits.IsOneLine: true, ValueSpan.IsEmpty: true });

    private static string GapIn(SchemaEntry entry) =>
        SnippetText.BodyOf(entry).StartsWith("- ", StringComparison.Ordinal) ? "- " + Gap : Gap;

    /// <summary>
    /// Where a gap is in the text without its mark: where the edit begins on a blank line, there, and else where it begins.
    /// </summary>
    private static int PlaceOf(TextEdit gap, SourceText text)
    {
        var line = text.LineAt(gap.Span.Start);
        return
            gap.NewText.StartsWith(text.LineEnding, StringComparison.Ordinal)
            && line + 1 < text.LineCount
            && text.LineSpan(line + 1).IsEmpty
            ? text.LineStart(line + 1)
            : gap.Span.Start;
    }

    /// <summary>Of later statuses it is not known when the application was sent.</summary>
    private static IEnumerable<TextEdit> SentOn(Application application, DateOnly day) =>
        application.Status.Definition?.Stage == Stage.Sent && StatusChange.ApplicationDate(application, day) is { } date ? [date] : [];

    private static IEnumerable<TextEdit> Missing(Application application) => Insertion.Of(application, application.MissingSections);

    /// <summary>
    /// Writes <paramref name="value"/> where <paramref name="fact"/> is told, in the place of what the skeleton has there; nothing where
    /// the person dropped that.
    /// </summary>
    internal static IEnumerable<TextEdit> Tell(Application application, Fact fact, string value)
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

    internal static IEnumerable<TextEdit> TellStatus(Application application, StatusDefinition status) =>
        application.Status switch
        {
            { Span: { } span } => [new(span, status.Value)],
            { Slot: { IsEmpty: true } slot } => [Insertion.Into(application, slot, status.Value)],
            _ => Tell(application, Fact.Status, status.Value),
        };
}
