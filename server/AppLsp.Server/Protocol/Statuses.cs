namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>applsp/statuses</c>, a request of this server's own.</summary>
internal sealed record StatusesParams(TextDocumentIdentifier TextDocument);

/// <summary>The statuses that an application can get: the answer to <c>applsp/statuses</c>.</summary>
/// <param name="Statuses">All of them, those first that sensibly come next.</param>
/// <param name="Problem">Why none can be set, as a sentence; absent where one can.</param>
internal sealed record StatusesResult(IReadOnlyList<StatusItem> Statuses, string? Problem = null);

/// <summary>One of the statuses.</summary>
/// <param name="Value">What <c>applsp.setStatus</c> takes.</param>
/// <param name="Label">The same as the document would write it.</param>
/// <param name="Description">What it means, a sentence or two; may be empty.</param>
/// <param name="Stage"><c>before</c>, <c>sent</c>, <c>active</c> or <c>closed</c>.</param>
/// <param name="IsNext">Whether it sensibly comes next.</param>
/// <param name="IsCurrent">Whether it is the present one.</param>
internal sealed record StatusItem(string Value, string Label, string Description, string Stage, bool IsNext, bool IsCurrent);

/// <summary>The params of <c>applsp/workspace</c>, a notification of this server's own: how far it is with the open folders.</summary>
/// <param name="IsReading">Whether their files are being read.</param>
/// <param name="Files">How many have been read, by now or the last time.</param>
/// <param name="Applications">How many applications are known.</param>
internal sealed record WorkspaceParams(bool IsReading, int Files, int Applications);
