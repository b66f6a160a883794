namespace AppLsp.Language.Rules;

/// <summary>All the rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, by code in alphabetical order.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = Sorted(
    [
        new AmbiguousDate(), new CoverLetterMissing(), new CoverLetterPointEmpty(), new CoverLetterPointMissing(), new CoverLetterPointThin(),
        new DuplicateSection(), new EmptySection(), new FutureDate(), new HeadingLevel(), new InvalidDate(), new MalformedUrl(), new MisspeltHeading(),
        new MissingSection(), new NonIsoDate(), new SeveralStatuses(), new StatusNeedsDate(), new UnknownStatus(), new UrlMissing(),
    ]);

    /// <summary>What every rule says of itself, by code in alphabetical order.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Rules.Select(rule => rule.Info)];

    private static List<Rule> Sorted(List<Rule> rules)
    {
        rules.Sort((left, right) => string.CompareOrdinal(left.Info.Code, right.Info.Code));
        return rules;
    }
}
