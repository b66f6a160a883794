using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>How far an off switch reaches.</summary>
public enum SuppressionScope
{
    /// <summary><c>applsp-disable</c>: the whole file.</summary>
    File,

    /// <summary><c>applsp-disable-next-line</c>: the line after the comment.</summary>
    NextLine,

    /// <summary><c>applsp-snooze ... until</c>: the whole file, up to and without a day.</summary>
    Snooze,

    /// <summary>Nothing: the word begins like a switch and is none, <c>applsp-disable-line</c>.</summary>
    Nothing,
}

/// <summary>A rule's code as an off switch names it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SuppressedCode(string Code, TextSpan Span);

/// <summary>An off switch: a comment that keeps findings of some rules from being shown.</summary>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Codes">The rules that it names; where it names none, it means all of them.</param>
/// <param name="Until">Of a snooze, the first day on which the findings show again; null where no day can be read.</param>
/// <param name="Span">The whole comment.</param>
/// <param name="NameSpan">The switch's own word, <c>applsp-disable</c>.</param>
/// <param name="ArgumentsSpan">What follows the word, up to the comment's end.</param>
public sealed partial record Suppression(
    SuppressionScope Scope,
    IReadOnlyList<SuppressedCode> Codes,
    DateOnly? Until,
    TextSpan Span,
    TextSpan NameSpan,
    TextSpan ArgumentsSpan
)
{
    /// <summary>The word for switching off in the whole file.</summary>
    public const string FileWord = "applsp-disable";

    /// <summary>The word for switching off on the next line.</summary>
    public const string NextLineWord = "applsp-disable-next-line";

    /// <summary>The word for switching off until a day.</summary>
    public const string SnoozeWord = "applsp-snooze";

    /// <summary>The off switches of <paramref name="outline"/>, in the order of the text.</summary>
    internal static IReadOnlyList<Suppression> In(Outline outline) =>
        [
            .. from comment in outline.Inlines
            where comment.Kind == InlineKind.Comment
            let match = Pattern().Match(outline.Text.Content, comment.Span.Start, comment.Span.Length)
            where match.Success
            select Read(outline.Text, match),
        ];

    /// <summary>The switches' words, each with what it does.</summary>
    internal static IReadOnlyList<(string Word, string Meaning)> Switches { get; } =
    [
        (NextLineWord, "Hides findings on the line below."),
        (FileWord, "Hides findings in this file."),
        (SnoozeWord, "Hides findings in this file until a day."),
    ];

    private static Suppression Read(SourceText text, Match match)
    {
        var name = match.Groups["name"];
        var arguments = match.Groups["arguments"];
        var scope = name.Value switch
        {
            FileWord => SuppressionScope.File,
            NextLineWord => SuppressionScope.NextLine,
            SnoozeWord => SuppressionScope.Snooze,
            _ => SuppressionScope.Nothing,
        };
        var argumentsSpan = new TextSpan(arguments.Index, arguments.Length);
        var meant = argumentsSpan with
        {
            Length = Reason().Match(arguments.Value) is { Success: true } reason ? reason.Index : arguments.Length,
        };
        var until = scope == SuppressionScope.Snooze ? Dates.In(text, meant).FirstOrDefault() : null;
        var codes = Word()
            .Matches(scope == SuppressionScope.Nothing ? "" : text.Slice(meant))
            .Select(word => new SuppressedCode(word.Value, new(arguments.Index + word.Index, word.Length)))
            .Where(code =>
                scope != SuppressionScope.Snooze || (code.Code != "until" && (until is null || !until.Span.Contains(code.Span)))
            );
        return new(scope, [.. codes], until?.Day, new(match.Index, match.Length), new(name.Index, name.Length), argumentsSpan);
    }

    /// <summary>The comment that snoozes <paramref name="code"/> until <paramref name="day"/>.</summary>
    public static string SnoozeComment(string code, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"<!-- {SnoozeWord} {code} until {Dates.ToIso(day)} -->");

    // A comment ends with the first `-->`; where another one begins before that, it was not closed.
    [GeneratedRegex(@"<!--\s*(?<name>(?>applsp-\w+(?:-\w+)*))(?<arguments>(?>(?:(?!-->|<!--)[\s\S])*))-->", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>Where the reason begins that a person gives for a switch: behind a dash of its own, or a colon after the codes.</summary>
    [GeneratedRegex(@"\s--(?=\s|$)|[–—]|(?<=\w\s*)(?<!\buntil\s*):", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"[^\s,:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
