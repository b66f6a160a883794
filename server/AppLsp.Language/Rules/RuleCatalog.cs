using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>All the rules there are; <c>npm run generate</c> finds them in this folder, and writes them down.</summary>
public static partial class RuleCatalog
{
    /// <summary>The rules, by code in alphabetical order.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = Sorted(Instances());

    /// <summary>The rule that looks at the off switches when all the others have run.</summary>
    internal static Rule UnusedSuppression { get; } = Rules.Single(rule => rule is UnusedSuppression);

    /// <summary>The rule that marks another application for the same job.</summary>
    internal static Rule DuplicateApplication { get; } = Rules.Single(rule => rule is DuplicateApplication);

    /// <summary>The rule that marks a status that is none of the schema's.</summary>
    internal static Rule UnknownStatus { get; } = Rules.Single(rule => rule is UnknownStatus);

    /// <summary>The rule that marks an application in which nothing happens.</summary>
    internal static Rule QuietApplication { get; } = Rules.Single(rule => rule is QuietApplication);

    /// <summary>The rule that marks what should be done by now.</summary>
    internal static Rule ActionOverdue { get; } = Rules.Single(rule => rule is ActionOverdue);

    /// <summary>What every rule says of itself, by code in alphabetical order.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Rules.Select(rule => rule.Info)];

    /// <summary>The rule of that code, or null.</summary>
    public static RuleInfo? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);

    /// <summary>The rule whose code is a slip or two away from <paramref name="code"/>, the nearest of them; or null.</summary>
    internal static RuleInfo? Nearest(string code) => Spelling.Nearest(code, All, rule => rule.Code, Spelling.SlipsInCode);

    private static Rule[] Sorted(Rule[] rules)
    {
        Array.Sort(rules, (left, right) => string.CompareOrdinal(left.Info.Code, right.Info.Code));
        return rules;
    }
}
