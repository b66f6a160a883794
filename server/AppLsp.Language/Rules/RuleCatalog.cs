namespace AppLsp.Language.Rules;

/// <summary>All the rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, by code in alphabetical order.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = Sorted(
    [
    ]);

    /// <summary>What every rule says of itself, by code in alphabetical order.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Rules.Select(rule => rule.Info)];

    private static List<Rule> Sorted(List<Rule> rules)
    {
        rules.Sort((left, right) => string.CompareOrdinal(left.Info.Code, right.Info.Code));
        return rules;
    }
}
