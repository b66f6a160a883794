using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>What an action does to the person's config.</summary>
/// <param name="Config">The config that it adds to; null where it makes a new one.</param>
/// <param name="Addition">What is added; of a new config, all of its text, at its beginning.</param>
/// <param name="IsBeside">Whether a new one goes into the application's own folder, and not to where it counts for all of them.</param>
public sealed record ConfigChange(ConfigSource? Config, TextEdit Addition, bool IsBeside);

/// <summary>The actions that have the person's own way written down: into the config that counts for the file, or into a new one.</summary>
internal sealed class ConfigActions(Analysis analysis, Application application, ConfigSource? config)
{
    /// <summary>In UTF-16 units. Whoever writes more into the slot has written no status.</summary>
    private const int LongestStatus = 40;

    private string ConfigName => config is null ? Config.FileNames[0] : config.Name[(config.Name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>What can be done at <paramref name="span"/>, where <paramref name="touched"/> was found.</summary>
    public IEnumerable<CodeAction> At(TextSpan span, IEnumerable<Finding> touched) =>
        config is null && analysis.Options.HasConfig ? [] : AddStatus(span, touched).Concat(AskForAll(span));

    /// <summary>Adds the word that stands for a status, once for each stage that it may have.</summary>
    private IEnumerable<CodeAction> AddStatus(TextSpan span, IEnumerable<Finding> touched)
    {
        if (
            application.Status.Unknown is not { } line
            || !line.Span.Meets(span)
            || ApplicationFacts.StatusWordSpanOf(application) is not { Length: <= LongestStatus } words
        )
            yield break;
        var value = string.Join(' ', analysis.Text.Slice(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        List<Finding> findings =
        [
            .. touched.Where(finding => finding.Span.Meets(line.Span) && finding.Rule == RuleCatalog.UnknownStatus.Info),
        ];
        foreach (var stage in Enum.GetValues<Stage>())
            if (Addition(value, stage) is { } addition)
                yield return new(
                    $"Add “{value}” to {ConfigName}: {ConfigAddition.WordsFor(stage)}",
                    findings.Count > 0 ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
                    () => []
                )
                {
                    Findings = findings,
                    Config = new(config, addition, IsBeside: false),
                };
    }

    private TextEdit? Addition(string value, Stage stage) =>
        config is null
            ? TextEdit.Insert(0, ConfigAddition.NewWithStatus(application.Schema, value, stage, IsSpared))
            : ConfigAddition.Status(config.Text, value, stage);

    /// <summary>Sets the severity of <paramref name="rule"/>; null where the config has no place for it that is sure.</summary>
    public ConfigChange? Severity(RuleInfo rule, Severity severity) =>
        config is null
            ? analysis.Options.HasConfig
                ? null
                : new(
                    null,
                    TextEdit.Insert(0, ConfigAddition.NewWithSeverity(application.Schema, rule, severity, IsSpared)),
                    IsBeside: false
                )
            : ConfigAddition.Severity(config.Text, rule, severity) is { } addition
                ? new(config, addition, IsBeside: false)
                : null;

    /// <summary>Has everything asked of the files of a folder that are not asked for it now, though this one lacks some of it.</summary>
    private IEnumerable<CodeAction> AskForAll(TextSpan span)
    {
        var text = analysis.Text;
        if (config is not null || text.LineAt(application.Anchor.Start) is var line && !text.LineSpan(line).Meets(span))
            yield break;
        if (application.MissingSections.Concat(application.CoverLetter.MissingPoints).Any(IsSpared))
            yield return new("Ask for all sections in this folder", CodeActionKind.Refactor, () => [])
            {
                Config = new(null, TextEdit.Insert(0, ConfigAddition.Nothing), IsBeside: true),
            };
    }

    /// <summary>Whether the entry is asked of other applications, and not of this one.</summary>
    private bool IsSpared(SchemaEntry entry) => entry.Required == Requirement.Declared && !analysis.Requirements!.Asks(entry);
}
