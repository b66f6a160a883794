using AppLsp.Language.Rules;
using AppLsp.Language.Words;

namespace AppLsp.Cli.Commands;

/// <summary>The codes of rules as they are typed.</summary>
internal static class RuleCodes
{
    /// <summary>The rule of that code, in whatever case it is typed, or null.</summary>
    public static RuleInfo? Find(string code) => RuleCatalog.Find(code.ToLowerInvariant());

    /// <summary>What is said where there is no such rule.</summary>
    public static string Unknown(string code) =>
        $"unknown rule \"{code}\"{Spelling.DidYouMean(code, RuleCatalog.All.Select(rule => rule.Code))}";
}
