using System.Collections.Immutable;
using System.Globalization;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>What a person set for the rules, by rule code; what is not named keeps its default. Equal where the same is set.</summary>
public sealed record RuleSettings
{
    /// <summary>The largest number of days that a rule may be set to; the smallest is 1.</summary>
    public const int MostDays = 3650;

    private const string SeverityKey = "severity";
    private const string DaysKey = "days";

    /// <summary>Every rule at its default.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>The words for severities, from the gravest on.</summary>
    public static ImmutableArray<string> SeverityWords { get; } =
    [.. new[] { Severity.Error, Severity.Warning, Severity.Information, Severity.Hint, Severity.Off }.Select(NameOf)];

    /// <summary>The severities that were set, by rule code.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The numbers of days that were set, by rule code.</summary>
    public ImmutableDictionary<string, int> Days { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>
    /// Reads what is set for rules, wherever it is written: an object from rule code to a severity, or to an object of a severity and, for
    /// rules that count days, a number of days; either may be left out. What is wrong is complained of, and the rest counts.
    /// </summary>
    /// <param name="rules">The object.</param>
    /// <param name="complain">
    /// Told of each mistake: where it is, from the object on (<c>.quiet-application.days</c>; empty for the object itself), and what is
    /// wrong and what to do.
    /// </param>
    public static RuleSettings Read(SettingValue rules, Action<string, string> complain)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(complain);
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>();
        var days = ImmutableDictionary.CreateBuilder<string, int>();
        if (rules.Keys is null && !rules.IsNothing)
            complain("", $"{rules.Written} is not valid here; use rule codes, each with a severity.");
        foreach (var (code, value) in rules.Keys ?? [])
        {
            if (RuleCatalog.Find(code) is { } rule)
                ReadRule(rule, value);
            else
                complain("." + code, NoSuchRule(code));
        }
        return new() { Severities = severities.ToImmutable(), Days = days.ToImmutable() };

        void ReadRule(RuleInfo rule, SettingValue value)
        {
            if (value.Keys is not { } parts)
            {
                ReadSeverity(rule, "." + rule.Code, value);
                return;
            }
            string[] known = rule.Days is null ? [SeverityKey] : [SeverityKey, DaysKey];
            foreach (var (name, part) in parts)
            {
                var place = $".{rule.Code}.{name}";
                if (!known.Contains(name))
                    complain(place, $"unknown setting; {rule.Code} has {Phrasing.List(known)}.");
                else if (name == SeverityKey)
                    ReadSeverity(rule, place, part);
                else
                    ReadDays(rule, place, part);
            }
        }

        void ReadSeverity(RuleInfo rule, string place, SettingValue value)
        {
            if (TryParseSeverity(value.Word, out var severity))
                severities.TryAdd(rule.Code, severity);
            else if (!value.IsNothing)
                complain(place, $"{value.Written} is not a severity; use {Phrasing.List(SeverityWords, "or")}.");
        }

        void ReadDays(RuleInfo rule, string place, SettingValue value)
        {
            if (int.TryParse(value.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostDays)
                days.TryAdd(rule.Code, count);
            else if (!value.IsNothing)
                complain(place, $"{value.Written} is not a number of days; use a whole number from 1 to {MostDays}.");
        }
    }

    /// <summary>How many days <paramref name="rule"/> counts; 0 where it counts none.</summary>
    public int DaysOf(RuleInfo rule) => Days.GetValueOrDefault(rule.Code, rule.Days ?? 0);

    /// <summary>The severity in force for <paramref name="rule"/>, where its own choice would be <paramref name="otherwise"/>.</summary>
    public Severity SeverityOf(RuleInfo rule, Severity otherwise) => Severities.GetValueOrDefault(rule.Code, otherwise);

    /// <summary>These settings with those of <paramref name="over"/> put over them.</summary>
    public RuleSettings Merge(RuleSettings over) =>
        new() { Severities = Severities.SetItems(over.Severities), Days = Days.SetItems(over.Days) };

    /// <inheritdoc/>
    public bool Equals(RuleSettings? other) =>
        ReferenceEquals(this, other) || (other is not null && Same(Severities, other.Severities) && Same(Days, other.Days));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Severities.Count, Days.Count);

    /// <summary>The word for <paramref name="severity"/> in settings and in JSON output.</summary>
    public static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Information => "information",
            Severity.Hint => "hint",
            _ => "off",
        };

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

    private static string NoSuchRule(string code)
    {
        var codes = RuleCatalog.All.Select(known => known.Code).ToList();
        return Spelling.Nearest(code, codes) is { } nearest
            ? $"unknown rule; did you mean {nearest}?"
            : $"unknown rule; use one of {string.Join(", ", codes)}.";
    }

    private static bool Same<T>(ImmutableDictionary<string, T> one, ImmutableDictionary<string, T> other)
        where T : struct =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value));
}
