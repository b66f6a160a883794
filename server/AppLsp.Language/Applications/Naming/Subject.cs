using AppLsp.Language.Lexicon;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications.Naming;

/// <summary>What a <see cref="Subject"/> is.</summary>
public enum SubjectKind
{
    /// <summary>The employer that the application is for.</summary>
    Company,

    /// <summary>What stands before the colon of a résumé point: an employer, a school or a project of the person's.</summary>
    Employer,

    /// <summary>A skill of the dictionary, or what the person has written among the key skills.</summary>
    Skill,
}

/// <summary>Something that an application names, in several places perhaps, and that can be followed and renamed.</summary>
/// <param name="Kind">What it is.</param>
public sealed record Subject(SubjectKind Kind)
{
    /// <summary>The name of a company or employer; null for a skill.</summary>
    public CompanyName? Name { get; private init; }

    /// <summary>Whether several employers begin with the name, and none has it alone.</summary>
    internal bool IsShared { get; private init; }

    /// <summary>A skill of the dictionary, or null.</summary>
    internal SkillDefinition? Skill { get; private init; }

    /// <summary>The words of a skill that the dictionary does not know, as <see cref="KeyOf"/> gives them; or null.</summary>
    internal string? Phrase { get; private init; }

    /// <summary>
    /// The company of <paramref name="application"/> and the employers of the person's. Where several of these begin with the same words
    /// (<c>Pepsico Head</c>, <c>Pepsico Principal</c>), so is what they share.
    /// </summary>
    internal static IReadOnlyList<Subject> Named(Application application)
    {
        var company = application.Company is { IsNoName: false } own ? own : null;
        var background = application.Background.Where(name => !name.IsNoName).DistinctBy(name => name.Key).ToList();
        var shared = background.GroupBy(name => name.Words[0]).Select(Shared).OfType<CompanyName>();
        var employers = background
            .Select(name => new Subject(SubjectKind.Employer) { Name = name })
            .Concat(shared.Select(name => new Subject(SubjectKind.Employer) { Name = name, IsShared = true }))
            .DistinctBy(employer => employer.Name!.Key)
            .Where(employer => employer.Name!.Key != company?.Key);
        return company is null ? [.. employers] : [new(SubjectKind.Company) { Name = company }, .. employers];
    }

    /// <summary>The skills of the dictionary.</summary>
    internal static Subject Of(SkillDefinition skill) => new(SubjectKind.Skill) { Skill = skill };

    /// <summary>A skill that the dictionary does not know; null where <paramref name="words"/> has no word.</summary>
    internal static Subject? OfPhrase(ReadOnlySpan<char> words) =>
        KeyOf(words) is { Length: > 0 } key ? new(SubjectKind.Skill) { Phrase = key } : null;

    /// <summary>What equal phrases share, as <see cref="TokenizedLine"/> has it.</summary>
    internal static string KeyOf(ReadOnlySpan<char> words)
    {
        var row = new TokenizedLine();
        row.Read(words);
        return row.Count == 0 ? "" : row.Key(0, row.Count).ToString();
    }

    /// <summary>
    /// The words that all names of a group, which share the first one, begin with; null where that is a whole name, or just a word of the
    /// language.
    /// </summary>
    private static CompanyName? Shared(IEnumerable<CompanyName> group)
    {
        var names = group.ToList();
        var count = names.Min(name => name.Words.Count);
        while (names.Exists(name => !name.Words.Take(count).SequenceEqual(names[0].Words.Take(count))))
            count--;
        if (names.Count < 2 || (count == 1 && OrdinaryWords.Contains(names[0].Words[0])))
            return null;
        var last = CompanyName.WordsOf(names[0].Name).Where(word => word.Key.Length > 0).ElementAt(count - 1);
        return CompanyName.Of(names[0].Name[..last.Span.End]) is { IsNoName: false } shared ? shared : null;
    }
}
