namespace AppLsp.Language.Workspaces;

/// <summary>The other open applications for a job.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them by path, <see cref="MostNamed"/> at the most.</param>
public sealed record DuplicateApplications(int Count, IReadOnlyList<ApplicationFacts> First)
{
    /// <summary>More files than anybody would look at one by one.</summary>
    public const int MostNamed = 10;

    /// <summary>No other application.</summary>
    public static DuplicateApplications None { get; } = new(0, []);

    /// <summary>Whether a person would be told the same of the two.</summary>
    public bool Equals(DuplicateApplications? other) => other is not null && Count == other.Count && First.SequenceEqual(other.First);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}
