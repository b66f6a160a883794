namespace AppLsp.Language.Rules;

/// <summary>What a rule says of itself. Hover, <c>applsp explain</c>, docs/rules.md and the JSON Schema come from it.</summary>
/// <param name="Code">The stable name in kebab-case: <c>missing-section</c>.</param>
/// <param name="DefaultSeverity">How much its findings matter where the person has set nothing.</param>
public sealed record RuleInfo(string Code, Severity DefaultSeverity)
{
    /// <summary>What the rule marks, in a sentence or two of markdown.</summary>
    public required string What { get; init; }

    /// <summary>The first sentence of <see cref="What"/>, for lists of rules.</summary>
    public string Summary => What.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? What[..(end + 1)] : What;

    /// <summary>Why that matters to somebody who applies for a job.</summary>
    public required string Why { get; init; }

    /// <summary>A whole application document that the rule marks.</summary>
    public required string Bad { get; init; }

    /// <summary>The same document as it should be, which the rule does not mark.</summary>
    public required string Good { get; init; }

    /// <summary>The other application that stands in the workspace beside both examples, or null where they need none.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Whether other files count too: what the rule finds can change while the text stays.</summary>
    public bool LooksAtOthers { get; init; }

    /// <summary>Whether it looks at letters in files of their own too.</summary>
    internal bool ReadsLetters { get; init; }

    /// <summary>
    /// Whether it asks for what may be asked of an application because the others have it: of one that does not declare itself, other files
    /// count too.
    /// </summary>
    public bool AsksForTheUsual { get; init; }

    /// <summary>
    /// Whether it minds the person's way: what enough of their applications do is no mistake, or less of one
    /// (<see cref="Workspaces.Habit"/>).
    /// </summary>
    public bool MindsHabits { get; init; }

    /// <summary>The cases in which the rule stays silent although one might expect a mark, a sentence each.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>How many days the rule counts where the person has set nothing, or null where it counts none.</summary>
    public int? Days { get; init; }

    /// <summary>The language of the examples, as the info string of a fenced code block names it.</summary>
    public string ExampleLanguage { get; init; } = "markdown";
}
