using System.Collections.Immutable;

namespace AppLsp.Language.Schema;

/// <summary>The part of an application's life in which a status stands.</summary>
public enum Stage
{
    /// <summary>Nothing has been sent.</summary>
    Before,

    /// <summary>Sent, and no answer yet.</summary>
    Sent,

    /// <summary>The employer has answered.</summary>
    Active,

    /// <summary>Over.</summary>
    Closed,
}

/// <summary>A status that an application may have.</summary>
public sealed record StatusDefinition(string Value)
{
    /// <summary>Other words for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Where in an application's life it stands.</summary>
    public Stage Stage { get; init; }

    /// <summary>The values that sensibly come after it, likeliest first.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    /// <summary>Whether nothing is expected to come after it.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether an application with this status has been sent.</summary>
    public bool IsSent { get; init; }

    /// <summary>After how many days without news to follow up, or null.</summary>
    public int? FollowUpDays { get; init; }

    /// <summary>How many days before the deadline to be reminded, or null.</summary>
    public int? DaysBeforeDeadline { get; init; }

    /// <summary>What it means, in markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The value and the aliases.</summary>
    public IEnumerable<string> AllNames => Aliases.Prepend(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
