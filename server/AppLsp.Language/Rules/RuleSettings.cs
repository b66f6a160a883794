using System.Collections.Immutable;

namespace AppLsp.Language.Rules;

/// <summary>A person's severities by rule code; a rule that is not named keeps its default.</summary>
public sealed record RuleSettings
{
    /// <summary>Every rule at its default.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>The severities that were set, by rule code.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The numbers of days that were set, by rule code.</summary>
    public ImmutableDictionary<string, int> Days { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How many days <paramref name="rule"/> counts; 0 where it counts none.</summary>
    public int DaysOf(RuleInfo rule) => Days.GetValueOrDefault(rule.Code, rule.Days ?? 0);

    /// <summary>The severity in force for <paramref name="rule"/>, where its own choice would be <paramref name="otherwise"/>.</summary>
    public Severity SeverityOf(RuleInfo rule, Severity otherwise) => Severities.GetValueOrDefault(rule.Code, otherwise);

    /// <summary>These settings with those of <paramref name="over"/> put over them.</summary>
    public RuleSettings Merge(RuleSettings over) =>
        new() { Severities = Severities.SetItems(over.Severities), Days = Days.SetItems(over.Days) };

    /// <summary>Reads a severity as it is written in settings: <c>error | warning | information | hint | off</c>, any case.</summary>
    public static bool TryParseSeverity(string? text, out Severity severity)
    {
        (var known, severity) = text?.Trim().ToLowerInvariant() switch
        {
            "error" => (true, Severity.Error),
            "warning" => (true, Severity.Warning),
            "information" => (true, Severity.Information),
            "hint" => (true, Severity.Hint),
            "off" => (true, Severity.Off),
            _ => (false, Severity.Off),
        };
        return known;
    }

    /// <summary>The word for <paramref name="severity"/> in settings and in JSON output.</summary>
    public static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
