using AppLsp.Language.Pipeline;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Cli.Listing;

/// <summary>Which applications are wanted; what is not said makes no difference.</summary>
internal sealed record RowFilter
{
    /// <summary>The words of statuses, of which one is wanted.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The stages, of which one is wanted.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Whether those are wanted alone to which something may still happen.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The day by which something is to be done.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>A part of the employer's name.</summary>
    public string? Company { get; init; }

    /// <summary>The first day of sending.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of sending.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The first of the wanted statuses that neither a schema nor an application knows, or null.</summary>
    public string? UnknownStatus(IReadOnlyList<ApplicationSchema> schemas, IReadOnlyList<ApplicationRow> rows) =>
        Statuses.FirstOrDefault(word => schemas.All(schema => schema.FindStatus(word) is null) && !rows.Any(row => IsCalled(row, word)));

    /// <summary>Whether <paramref name="row"/> is wanted.</summary>
    public bool Wants(ApplicationRow row, IReadOnlyList<ApplicationSchema> schemas) =>
        (Statuses.Count == 0 || Statuses.Any(word => IsCalled(row, word) || schemas.Any(schema => Is(row, schema.FindStatus(word)))))
        && (Stages.Count == 0 || (row.Stage is { } stage && Stages.Contains(stage)))
        && (!IsOpen || row.IsOpen)
        && (DueBy is not { } day || row.Next?.IsDue(day) == true)
        && (Company is null || Names.BareKey(row.Company ?? "").Contains(Names.BareKey(Company), StringComparison.Ordinal))
        && (From is null || row.Applied >= From)
        && (To is null || row.Applied <= To);

    private static bool Is(ApplicationRow row, StatusDefinition? status) => status is not null && row.KnownStatus?.Value == status.Value;

    /// <summary>Whether the status is the person's own word <paramref name="word"/>.</summary>
    private static bool IsCalled(ApplicationRow row, string word) =>
        row is { KnownStatus: null, Status: { } own } && Names.JoinedKey(own) == Names.JoinedKey(word);
}
