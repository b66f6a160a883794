namespace AppLsp.Language.Workspaces;

/// <summary>The other open applications for a job.</summary>
/// <param name="First">The first of them by path, <see cref="MostNamed"/> at the most.</param>
/// <param name="HasMore">
/// Whether there are more; how many does not matter to a person, and each file would have to count all others.
/// </param>
public sealed record DuplicateApplications(IReadOnlyList<ApplicationFacts> First, bool HasMore)
{
    /// <summary>More files than anybody would look at one by one.</summary>
    public const int MostNamed = 10;

    /// <summary>No other application.</summary>
    public static DuplicateApplications None { get; } = new([], HasMore: false);

    /// <summary>One of which nothing is known: stands for any, to see where they would be told of.</summary>
    public static DuplicateApplications Assumed { get; } = new([new("", "")], HasMore: false);

    /// <summary>Whether there is any.</summary>
    public bool AreThere => First.Count > 0;

    /// <summary>Whether a person would be told the same of the two.</summary>
    public bool Equals(DuplicateApplications? other) =>
        other is not null && HasMore == other.HasMore && First.SequenceEqual(other.First);

    /// <inheritdoc/>
    public override int GetHashCode() => First.Count;
}
