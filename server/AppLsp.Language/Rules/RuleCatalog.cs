using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>All the rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, by code in alphabetical order.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
        Sorted([
            new ActionOverdue(),
            new AmbiguousDate(),
            new CoverLetterCliche(),
            new CoverLetterCompanyUnnamed(),
            new CoverLetterMissing(),
            new CoverLetterNoEvidence(),
            new CoverLetterPointEmpty(),
            new CoverLetterPointMissing(),
            new CoverLetterPointThin(),
            new CoverLetterRoleMismatch(),
            new DateButNotApplied(),
            new DeadlinePassed(),
            new DuplicateSection(),
            new EmptySection(),
            new FutureDate(),
            new HeadingLevel(),
            new InvalidConfig(),
            new InvalidDate(),
            new LeftoverPlaceholder(),
            new CoverLetterWrongCompany(),
            new DuplicateApplication(),
            new MalformedSalary(),
            new MalformedUrl(),
            new MisspeltHeading(),
            new MissingSection(),
            new NonIsoDate(),
            new OddTransition(),
            new PostedAfterApplied(),
            new QuietApplication(),
            new SectionOrder(),
            new SeveralStatuses(),
            new SkillCoverage(),
            new StatusAlias(),
            new StatusNeedsDate(),
            new UnansweredQuestion(),
            new UnknownSection(),
            new UnknownStatus(),
            new UnusedSuppression(),
            new UrlMissing(),
            new UrlTracking(),
        ]);

    /// <summary>The rule that looks at the off switches when all the others have run.</summary>
    internal static Rule UnusedSuppression { get; } = Rules.Single(rule => rule is UnusedSuppression);

    /// <summary>What every rule says of itself, by code in alphabetical order.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Rules.Select(rule => rule.Info)];

    /// <summary>The rule of that code, or null.</summary>
    public static RuleInfo? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);

    /// <summary>The rule whose code is a slip or two away from <paramref name="code"/>, the nearest of them; or null.</summary>
    internal static RuleInfo? Nearest(string code) => Spelling.Nearest(code, All, rule => rule.Code, Spelling.SlipsInCode);

    private static List<Rule> Sorted(List<Rule> rules)
    {
        rules.Sort((left, right) => string.CompareOrdinal(left.Info.Code, right.Info.Code));
        return rules;
    }
}
