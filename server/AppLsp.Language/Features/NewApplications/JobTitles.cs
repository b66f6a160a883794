using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>
/// The title of a document: it says whose job it is, and so is no text of the person's that a copy keeps. It stands in a heading, in the
/// first line, or in the front matter.
/// </summary>
internal sealed class JobTitles(Application application, KnownFacts known)
{
    private readonly CompanyName? _company = application.Company;
    private readonly string _job = application.Value(Fact.Position) ?? "";

    private SourceText Text => application.Text;

    /// <summary>
    /// The edit that puts what is known in the place of the employer and the job in the title; null where it names neither.
    /// </summary>
    public TextEdit? Edit()
    {
        if (TitleLine is not { } title)
            return null;
        var told = application.Sections.Where(section => section.Form == SectionForm.Title && section.Entry.IsOfJob).ToList();
        // Of a title with a label, the label stays.
        if (
            title.Label is { HasColon: true, Value.Length: > 0 } label
            && application.Schema.FindSection(label.Keyed) is { IsOfJob: true } entry
        )
            return ValueOf(entry.Fact) is { Length: > 0 } words
                ? new(label.ValueSpan, words)
                : new(TextSpan.FromBounds(Text.EndOfWords(label.ValueSpan.Start), title.Span.End), "");
        return Renamed(title, told, isHeading: true) is { } renamed ? new(title.Span, renamed) : null;
    }

    /// <summary><paramref name="title"/> with what is known in it; null where it names neither the employer nor the job.</summary>
    public string? Renamed(TextLine title) => Renamed(title, [], isHeading: false);

    /// <summary>The person's own title, or a first line in its place that names employer and job.</summary>
    private TextLine? TitleLine =>
        application.OwnTitle?.Title
        ?? (
            application.Title is null
            && application.Outline.Blocks is [ParagraphNode { Lines: [{ Label: null } first] }, ..]
            && _company?.In(first.Text).Any() is true
            && _job.Length > 0
            && first.Text.Contains(_job, StringComparison.OrdinalIgnoreCase)
                ? first
                : null
        );

    private string ValueOf(Fact fact) =>
        fact switch
        {
            Fact.Company => known.Company,
            Fact.Position => known.Position,
            Fact.PostingUrl => known.Url,
            _ => "",
        };

    private string? Renamed(TextLine title, List<Section> told, bool isHeading)
    {
        var edits = new List<(TextSpan Span, Fact Fact)>();
        foreach (var section in told)
            if (section.ValueSpan is { } value)
                edits.Add((value, section.Entry.Fact));
        // Where words are emphasized or linked, their places are not those of the line's words. A key may say anything in a word or two.
        var isPlain = isHeading && Text.Slice(title.Span) == title.Text;
        foreach (var piece in isPlain ? TitlePieces.PiecesOf(title) : [title])
            if (!edits.Exists(edit => edit.Span.Meets(piece.Span)))
                edits.AddRange(NamesIn(piece, isPlain));
        if (edits.Count == 0)
            return null;
        // A title that told the job and is to tell none names the employer alone.
        if (known.Position.Length == 0 && edits.Exists(edit => edit.Fact == Fact.Position))
            return known.Company;
        var start = title.Span.Start;
        return SourceText
            .From(Text.Slice(title.Span))
            .WithAll(
                edits
                    .OrderBy(edit => edit.Span.Start)
                    .Select(edit => new TextEdit(edit.Span with { Start = edit.Span.Start - start }, ValueOf(edit.Fact)))
            )
            .Content;
    }

    /// <summary>
    /// Where <paramref name="piece"/> names the employer or the job; the whole piece where it is a way to say one of them.
    /// </summary>
    private IEnumerable<(TextSpan Span, Fact Fact)> NamesIn(TextLine piece, bool isPlain)
    {
        if (isPlain && _company is not null && CompanyName.Of(piece.Text)?.MayBe(_company) is true)
            return [(piece.Span, Fact.Company)];
        var words = Text.Slice(piece.Span);
        var names = _company?.In(words).Select(name => (WithLegalForm(name, piece.Span.Start), Fact.Company)).ToList() ?? [];
        if (_job.Length == 0 || words.IndexOf(_job, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
            return names;
        var job = new TextSpan(piece.Span.Start + at, _job.Length);
        if (names.Exists(name => name.Item1.Meets(job)))
            return names;
        var isWay = isPlain && names.Count == 0 && (job.Start == piece.Span.Start || job.End == piece.Span.End);
        return names.Append((isWay ? piece.Span : job, Fact.Position));
    }

    private TextSpan WithLegalForm(TextSpan name, int start) =>
        TextSpan.FromBounds(start + name.Start, CompanyName.EndWithLegalForm(Text.Content, start + name.End));
}
