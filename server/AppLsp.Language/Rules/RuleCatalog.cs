namespace AppLsp.Language.Rules;

/// <summary>All the rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>What every rule says of itself, by code in alphabetical order.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [];
}
