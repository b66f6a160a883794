using AppLsp.Cli.Commands;
using AppLsp.Language;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Features.Statuses;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Fixing;

/// <summary>Sets the status of one application, as the editor does; afterwards it says what came of that.</summary>
/// <param name="word">The status as it is typed.</param>
/// <param name="day">The day of the change; null for today.</param>
internal sealed class StatusSetter(string word, DateOnly? day) : IRewriter
{
    /// <summary>Why the status cannot be set, as a sentence; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done; null where it was nothing.</summary>
    public string? Summary { get; private set; }

    /// <inheritdoc/>
    public AnalysisOptions Options(DateOnly today) => new(today);

    /// <inheritdoc/>
    public bool LooksAround(Analysis analysis) => true;

    /// <inheritdoc/>
    public (SourceText? Text, IReadOnlyList<Finding> Fixed) Rewrite(Analysis analysis)
    {
        var application = analysis.Application!;
        var choices = StatusChoices.Of(analysis)!;
        var status = application.Schema.FindStatus(word);
        Problem =
            status is null ? StatusWords.Unknown(word, [application.Schema])
            : application.Outline.HasConflict ? "the front matter has the marks of a merge conflict. Resolve it first."
            : choices.Problem;
        if (Problem is not null)
            return (null, []);

        var current = choices.All.FirstOrDefault(choice => choice.IsCurrent)?.Definition;
        if (current == status)
        {
            Summary = $"the status is {status!.Value} already.";
            return (null, []);
        }
        var on = day ?? analysis.Options.Today;
        var was = application.StatusToReplace is { } span ? application.Text.Slice(span) : "";
        Summary = $"{(was.Length > 0 ? $"{was} → " : "")}{status!.Value}, {Language.Values.Dates.ToIso(on)}";
        return (analysis.Text.WithAll(Refactorings.SetStatus(application, status, on).Edits), []);
    }
}
