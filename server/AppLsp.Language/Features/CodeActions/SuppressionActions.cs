using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>
/// The actions that switch a rule off: on a line, in the file, for a while. What a comment does to the markdown around it is
/// tried out: it is offered at the first place where the document is read as before, and the findings are gone.
/// </summary>
internal sealed class SuppressionActions(Analysis analysis, Application application)
{
    private const int SnoozeDays = 7;

    private readonly SourceText _text = analysis.Text;
    private readonly string _lineEnding = analysis.Text.LineEnding;
    private readonly IReadOnlyList<Suppression> _present = application.Suppressions;
    private readonly Lazy<List<string>> _reading = new(() => Reading(application.Outline));

    /// <summary>The off switches for the rules of <paramref name="findings"/>.</summary>
    public IEnumerable<CodeAction> For(IEnumerable<Finding> findings, CancellationToken cancellation)
    {
        // What tells of an off switch of no use is mended by taking that away, not by one more.
        foreach (var own in findings.Where(finding => finding.Rule != RuleCatalog.UnusedSuppression.Info).GroupBy(finding => finding.Rule))
        {
            cancellation.ThrowIfCancellationRequested();
            var code = own.Key.Code;
            var lines = own.Select(LineOf).Distinct().ToList();
            var onLine = analysis.Findings.Where(finding => finding.Rule == own.Key && lines.Contains(LineOf(finding))).ToList();
            var inFile = analysis.Findings.Where(finding => finding.Rule == own.Key).ToList();

            if (lines is [var line] && First(OnLine(code, line), onLine) is { } lineEdit)
                yield return Action($"Ignore “{code}” on this line", lineEdit, onLine);
            if (First(InFile(code), inFile) is { } fileEdit)
                yield return Action($"Ignore “{code}” in this file", fileEdit, inFile);
            if (Snooze(own.Key, analysis.Options.Today.AddDays(SnoozeDays)) is { } snoozeEdit)
                yield return Action($"Ignore “{code}” for a week", snoozeEdit, inFile);
        }
    }

    /// <summary>
    /// Switches <paramref name="rule"/> off in the file until <paramref name="until"/>; null where it finds nothing there, or where no
    /// comment can.
    /// </summary>
    public TextEdit? Snooze(RuleInfo rule, DateOnly until)
    {
        var found = analysis.Findings.Where(finding => finding.Rule == rule).ToList();
        return found.Count > 0 ? First(ForAWhile(rule.Code, until), found) : null;
    }

    private static CodeAction Action(string title, TextEdit edit, IReadOnlyList<Finding> findings) =>
        new(title, CodeActionKind.Suppress, () => [edit]) { Findings = findings };

    private IEnumerable<TextEdit> OnLine(string code, int line)
    {
        if (application.Outline.FrontMatterSpan is { } frontMatter && frontMatter.Touches(_text.LineStart(line)))
            yield break;
        var above = _present.FirstOrDefault(present =>
            present.Scope == SuppressionScope.NextLine && present.Codes.Count > 0 && _text.LineAt(present.Span.End) + 1 == line
        );
        if (above is not null)
            yield return AddTo(above, code);

        // As far in as the line itself; above an item of a list that would end the list before it, so there it goes into the item before.
        var own = MarkdownLine.Of(_text, line);
        foreach (var further in own.IsItem ? (int[])[0, own.Marker.Length + 1] : [0])
            yield return TextEdit.Insert(
                own.Span.Start,
                $"{own.Indent(_text)}{new string(' ', further)}<!-- {Suppression.NextLineWord} {code} -->{_lineEnding}"
            );
    }

    private IEnumerable<TextEdit> InFile(string code)
    {
        var present = _present.FirstOrDefault(present => present.Scope == SuppressionScope.File && present.Codes.Count > 0);
        if (present is not null)
            yield return AddTo(present, code);
        foreach (var edit in Comments($"<!-- {Suppression.FileWord} {code} -->"))
            yield return edit;
    }

    private IEnumerable<TextEdit> ForAWhile(string code, DateOnly until)
    {
        var comment = Suppression.SnoozeComment(code, until);
        var snoozes = _present.Where(present => present.Scope == SuppressionScope.Snooze).ToList();
        if (snoozes.Find(snooze => snooze.Until == until && snooze.Codes.Count > 0) is { } sameDay)
            yield return AddTo(sameDay, code);
        // One that has ended is given another day.
        if (snoozes.Find(snooze => snooze.Codes is [var only] && only.Code == code) is { } ended)
            yield return new(ended.Span, comment);
        foreach (var edit in Comments(comment))
            yield return edit;
    }

    /// <summary>The places for a comment that is of the whole file: below the title, below the front matter, at the end.</summary>
    private IEnumerable<TextEdit> Comments(string comment)
    {
        if (
            application.Title is { } title
            && application.Outline.Blocks.FirstOrDefault(block => block.Span.Contains(title.NameSpan)) is { } heading
        )
            yield return Below(heading.Span, comment);
        if (application.Outline.FrontMatterSpan is { } frontMatter)
            yield return Below(frontMatter, comment);
        var endsLine = _text.LineSpan(_text.LineCount - 1).IsEmpty;
        yield return TextEdit.Insert(
            _text.Length,
            _text.Length == 0 ? comment
                : endsLine ? _lineEnding + comment + _lineEnding
                : _lineEnding + _lineEnding + comment
        );
    }

    private TextEdit Below(TextSpan span, string comment)
    {
        var next = _text.LineAt(span.End) + 1;
        return next < _text.LineCount
            ? TextEdit.Insert(_text.LineStart(next), comment + _lineEnding)
            : TextEdit.Insert(_text.Length, _lineEnding + comment);
    }

    private static TextEdit AddTo(Suppression present, string code) => TextEdit.Insert(present.Codes[^1].Span.End, " " + code);

    private int LineOf(Finding finding) => _text.LineAt(finding.Span.Start);

    /// <summary>The first of <paramref name="edits"/> that switches <paramref name="findings"/> off and does nothing else.</summary>
    private TextEdit? First(IEnumerable<TextEdit> edits, IReadOnlyList<Finding> findings)
    {
        foreach (var edit in edits)
            if (DoesJustThat(edit, findings))
                return edit;
        return null;
    }

    private bool DoesJustThat(TextEdit edit, IReadOnlyList<Finding> findings)
    {
        var after = Analysis.Of(_text.With(edit), analysis.Path, analysis.Options);
        if (after.Judged is not { } judged || !Reading(judged.Outline).SequenceEqual(_reading.Value))
            return false;
        var allowed = analysis
            .Findings.Except(findings, ReferenceEqualityComparer.Instance)
            .Cast<Finding>()
            .CountBy(finding => finding.Rule.Code)
            .ToDictionary();
        return after.Findings.CountBy(finding => finding.Rule.Code).All(left => left.Value <= allowed.GetValueOrDefault(left.Key));
    }

    /// <summary>What an outline says, without comments and without places.</summary>
    private static List<string> Reading(Outline outline) =>
        [
            .. outline.FrontMatter.Select(label => $"{label.Name}: {label.Value}"),
            .. outline
                .AllBlocks.Where(block => block is not OpaqueNode { Kind: OpaqueKind.Comment })
                .Select(block =>
                    block switch
                    {
                        HeadingNode heading => $"{heading.Level} {heading.Title.Text}",
                        ParagraphNode paragraph => string.Join('\n', paragraph.Lines.Select(line => line.Text)),
                        ListNode list => $"{list.Items.Length} items",
                        ListItemNode item => $"item {item.IsTicked}",
                        OpaqueNode opaque => $"{opaque.Kind} {outline.Text.Slice(opaque.Span)}",
                        _ => block.ToString(),
                    }
                ),
        ];
}
