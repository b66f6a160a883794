using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Annotations;

/// <summary>What a hint tells; each can be switched off.</summary>
[Flags]
public enum InlayHintKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How long ago the application was sent.</summary>
    ApplicationDate = 1,

    /// <summary>When to follow up.</summary>
    FollowUp = 2,

    /// <summary>How many of the cover letter's points are written.</summary>
    Points = 4,

    /// <summary>How many of the skills that the posting asks for are named.</summary>
    Skills = 8,

    /// <summary>All of them.</summary>
    All = ApplicationDate | FollowUp | Points | Skills,
}

/// <summary>A few words that an editor shows behind what is written.</summary>
/// <param name="Offset">Where: behind the last character of what it is about.</param>
/// <param name="Label">The words: <c>13 days ago</c>.</param>
/// <param name="Tooltip">More of it, in markdown; never empty.</param>
public sealed record InlayHint(int Offset, string Label, string Tooltip);

/// <summary>What a person would count on their fingers while they read an application that is still open.</summary>
public static class InlayHints
{
    /// <summary>
    /// The hints at places in <paramref name="within"/>, its end included, in the order of the text. None in closed applications, and
    /// outside applications.
    /// </summary>
    public static IReadOnlyList<InlayHint> In(Analysis analysis, TextSpan within, InlayHintKinds kinds = InlayHintKinds.All)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Application is { IsOpen: true } application
            ?
            [
                .. All(analysis, application, kinds)
                    .Where(hint => hint.Offset >= within.Start && hint.Offset <= within.End)
                    .OrderBy(hint => hint.Offset),
            ]
            : [];
    }

    private static IEnumerable<InlayHint> All(Analysis analysis, Application application, InlayHintKinds kinds)
    {
        var today = analysis.Options.Today;
        if (
            kinds.HasFlag(InlayHintKinds.ApplicationDate)
            && application.Date(Fact.ApplicationDate) is { Day: { } sent } date
            && sent <= today
        )
            yield return new(date.Span.End, DateWords.Distance(sent, today), DateWords.Full(sent));
        if (
            kinds.HasFlag(InlayHintKinds.FollowUp)
            && application.Status is { IsOne: true, Definition: { } status, Span: { } place }
            && Outlook.Of(analysis) is { } next
        )
            yield return new(place.End, next, StatusWords.ToDo(application, status, today)!);
        if (
            kinds.HasFlag(InlayHintKinds.Points)
            && application.CoverLetter is { Label: { } label, Points.Count: > 0 } letter
            && letter.RequiredPoints.Count() is > 0 and var required
        )
            yield return new(
                EndOfLine(application.Text, label),
                $"{letter.WrittenCount} of {Phrasing.Count(required, "point")}",
                ToDo("To write", letter.OpenPoints.Select(point => point.Name), "All points are written.")
            );
        if (
            kinds.HasFlag(InlayHintKinds.Skills)
            && application.Find(Fact.Skills) is { } skills
            && application.Skills.Requirements is { Count: > 0 } asked
        )
        {
            var missing = application.Skills.Missing.Select(requirement => requirement.Names).ToList();
            yield return new(
                EndOfLine(application.Text, skills),
                $"{asked.Count - missing.Count} of {Phrasing.Count(asked.Count, "skill")}",
                ToDo("Missing", missing, "Your own text names every skill in the posting.")
            );
        }
    }

    private static string ToDo(string what, IEnumerable<string> open, string nothing) =>
        open.ToList() is { Count: > 0 } names
            ? $"{what}: {Phrasing.List(names.Select(name => MarkdownText.Escape(name)), "and")}."
            : nothing;

    /// <summary>The end of the words on the line of the section's name.</summary>
    private static int EndOfLine(SourceText text, Section section) =>
        Math.Max(section.NameSpan.End, text.EndOfWords(text.LineEnd(text.LineAt(section.NameSpan.Start))));
}
