using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>Something that a client can have the server do.</summary>
/// <param name="Title">What happens, for people.</param>
/// <param name="Name">One of the <see cref="Commands"/>.</param>
/// <param name="Arguments">What it takes.</param>
internal sealed record Command(
    string Title,
    [property: JsonPropertyName("command")] string Name,
    IReadOnlyList<JsonElement>? Arguments = null
);

/// <summary>The commands that the server knows.</summary>
internal static class Commands
{
    /// <summary>Shows the file whose URI is the one argument.</summary>
    public const string Open = "applsp.open";

    /// <summary>
    /// Sets the status of the document whose URI is the first argument to the second; without a second, the person is asked.
    /// </summary>
    public const string SetStatus = "applsp.setStatus";

    /// <summary>Inserts all sections and points that are missing in the document whose URI is the one argument.</summary>
    public const string InsertMissing = "applsp.insertMissing";

    /// <summary>Switches a rule off for a while: the document's URI, the rule's code, and the first day on which it shows again.</summary>
    public const string Snooze = "applsp.snooze";

    /// <summary>Shows the page of the rule whose code is the one argument.</summary>
    public const string Explain = "applsp.explain";

    /// <summary>
    /// Sets the severity of a rule in the config of the document whose URI is the first argument: the rule's code, and a severity; without
    /// one, the person is asked.
    /// </summary>
    public const string ChangeSeverity = "applsp.changeSeverity";

    /// <summary>
    /// Creates a file for an application, and shows it: in the folder whose URI, or whose document's URI, is the first argument; the others
    /// are the company, and where they are known the position and the status.
    /// </summary>
    public const string NewApplication = "applsp.newApplication";

    /// <summary>
    /// Creates a file for another application like the one whose document's URI is the first argument, and shows it: with what is the
    /// person's own, and without what is the job's. The others are the company, and where they are known the position and the address.
    /// </summary>
    public const string CopyAsNewApplication = "applsp.copyAsNewApplication";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Open, SetStatus, InsertMissing, Snooze, NewApplication, CopyAsNewApplication, Explain, ChangeSeverity];
}

/// <summary>The params of <c>workspace/applyEdit</c>, which the server asks.</summary>
/// <param name="Edit">The changes.</param>
/// <param name="Label">What they are called where they can be undone.</param>
internal sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string Label);

/// <summary>Whether the client made the changes, and why not.</summary>
internal sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);

/// <summary>The params of <c>workspace/executeCommand</c>.</summary>
internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>The commands that there are.</summary>
internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);
