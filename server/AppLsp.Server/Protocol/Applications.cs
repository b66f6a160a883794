namespace AppLsp.Server.Protocol;

/// <summary>The answer to the commands <c>applsp.newApplication</c> and <c>applsp.copyAsNewApplication</c>.</summary>
/// <param name="Uri">The file that was made.</param>
/// <param name="Snippet">Its text in the protocol's snippet syntax, with a tab stop in each gap.</param>
internal sealed record NewApplicationResult(string Uri, string Snippet);

/// <summary>The params of <c>applsp/applications</c>, a request of this server's own.</summary>
/// <param name="Company">Of which company, by any way of writing its name; of all of them where null.</param>
internal sealed record ApplicationsParams(string? Company = null);

/// <summary>The applications of the open folders: the answer to <c>applsp/applications</c>.</summary>
internal sealed record ApplicationsResult(IReadOnlyList<ApplicationItem> Applications);

/// <summary>One of them; what is not known is absent.</summary>
/// <param name="Uri">Its file.</param>
/// <param name="Company">The employer, as it is written.</param>
/// <param name="Position">The job's title, as it is written.</param>
/// <param name="Status">The status, as the schema has it.</param>
/// <param name="Stage"><c>before</c>, <c>sent</c>, <c>active</c> or <c>closed</c>.</param>
internal sealed record ApplicationItem(string Uri, string? Company, string? Position, string? Status, string? Stage);
