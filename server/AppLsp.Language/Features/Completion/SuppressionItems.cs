using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Completion;

/// <summary>What belongs into an off switch: its word, the rules, and the day on which a snooze ends.</summary>
internal static class SuppressionItems
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const string Until = "until";

    /// <summary>After how many days a snooze may sensibly end.</summary>
    private static readonly int[] Days = [7, 14, 30];

    /// <summary>The items where the cursor stands in the comment of an off switch, or in what may become one; null elsewhere.</summary>
    public static IReadOnlyList<CompletionItem>? At(Analysis analysis, int offset)
    {
        var text = analysis.Text;
        if (!CompletionCursor.CanStandAt(text, offset))
            return null;
        var line = text.LineSpan(text.LineAt(offset));
        var before = text.Span(TextSpan.FromBounds(line.Start, offset));
        var open = before.LastIndexOf(Open);
        if (open < 0)
            return null;

        var begin = line.Start + open + Open.Length;
        var close = text.Span(TextSpan.FromBounds(begin, line.End)).IndexOf(Close);
        // In the middle of the end mark nothing can be written: it would be the end no more.
        if (close >= 0 && begin + close < offset)
            return null;
        var inside = TextSpan.FromBounds(begin, close < 0 ? line.End : begin + close);
        var comment = TextSpan.FromBounds(line.Start + open, close < 0 ? line.End : inside.End + Close.Length);
        var words = text.Words(inside, c => char.IsWhiteSpace(c) || c == ',').ToList();
        var typed = words.Find(word => word.Touches(offset)) is { IsEmpty: false } touched ? touched : new TextSpan(offset, 0);
        var earlier = words.FindAll(word => word.End < offset && word != typed);

        // What is found without the comment is what it may switch off. And a comment without an end would hide the rest of the file.
        var without = new Lazy<Analysis>(() =>
            Analysis.Of(text.With(new(comment, new string(' ', comment.Length))), analysis.Path, analysis.Options)
        );
        var items = earlier.Count == 0 ? SwitchWords(text, typed, offset, close >= 0) : Arguments(without, text, typed, earlier, words);
        if (items is null)
            return null;
        return without.Value.Application is { } application && application.Outline.KindAt(comment.Start) != InlineKind.Code
            ? [.. items]
            : null;
    }

    /// <summary>The switches' words; null where what is typed is no beginning of one: a comment is mostly just a comment.</summary>
    private static IEnumerable<CompletionItem>? SwitchWords(SourceText text, TextSpan typed, int offset, bool isClosed)
    {
        var beginning = text.Slice(TextSpan.FromBounds(typed.Start, offset));
        if (beginning.Length == 0 || !Suppression.Switches.Any(known => known.Word.StartsWith(beginning, StringComparison.Ordinal)))
            return null;
        return Suppression.Switches.Select(known => new CompletionItem(
            known.Word,
            CompletionKind.Value,
            new(typed, isClosed ? known.Word : $"{known.Word} $0 {Close}"),
            known.Meaning
        )
        {
            IsSnippet = !isClosed,
            PlainText = isClosed ? known.Word : known.Word + " ",
        });
    }

    /// <summary>What may follow the switch's word; null where the comment begins with another word.</summary>
    private static IEnumerable<CompletionItem>? Arguments(
        Lazy<Analysis> without,
        SourceText text,
        TextSpan typed,
        List<TextSpan> earlier,
        List<TextSpan> words
    )
    {
        var name = text.Slice(earlier[0]);
        if (!Suppression.Switches.Any(known => known.Word == name))
            return null;
        // Behind a dash or a colon a person gives a reason.
        if (earlier.Exists(word => text.Span(word) is "--" or "–" or "—" or [.., ':']))
            return [];
        var isSnooze = name == Suppression.SnoozeWord;
        var today = without.Value.Options.Today;
        if (isSnooze && text.Span(earlier[^1]) is Until)
            return Days.Select(days => Day(typed, "", today, days));

        // Behind the day of a snooze nothing more belongs.
        if (isSnooze && earlier.Exists(word => text.Span(word) is Until))
            return [];
        var named = words.Where(word => word != typed).Select(word => text.Slice(word)).ToHashSet();
        var items = Codes(without.Value, name == Suppression.NextLineWord ? text.LineAt(typed.Start) + 1 : null)
            .Where(code => !named.Contains(code.Rule.Code))
            .Select(code => new CompletionItem(code.Rule.Code, CompletionKind.Value, new(typed, code.Rule.Code), code.Rule.What)
            {
                Detail = code.Count == 0 ? null : Phrasing.Count(code.Count, "finding"),
            });
        return isSnooze && earlier.Count > 1 && !named.Contains(Until)
            ? Days.Select(days => Day(typed, Until + " ", today, days)).Concat(items)
            : items;
    }

    /// <summary>All rules, those first that find something in the file (on the line <paramref name="line"/>, where it is given).</summary>
    private static IEnumerable<(RuleInfo Rule, int Count)> Codes(Analysis analysis, int? line)
    {
        var counts = analysis
            .Findings.Where(finding => line is null || analysis.Text.LineAt(finding.Span.Start) == line)
            .CountBy(finding => finding.Rule.Code)
            .ToDictionary();
        return RuleCatalog
            .All.Where(rule => rule.Code != RuleCatalog.UnusedSuppression.Info.Code)
            .Select(rule => (Rule: rule, Count: counts.GetValueOrDefault(rule.Code)))
            .OrderBy(rule => rule.Count == 0);
    }

    private static CompletionItem Day(TextSpan typed, string lead, DateOnly today, int days)
    {
        var day = today.AddDays(days);
        var written = lead + Dates.ToIso(day);
        return new(written, CompletionKind.Date, new(typed, written), DateWords.FullAndDistance(day, today))
        {
            Detail = DateWords.Distance(day, today),
        };
    }
}
