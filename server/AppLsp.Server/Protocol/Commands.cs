using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>Something that a client can have the server do.</summary>
/// <param name="Title">What happens, for people.</param>
/// <param name="Name">One of the <see cref="Commands"/>.</param>
/// <param name="Arguments">What it takes.</param>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>The commands that the server knows.</summary>
internal static class Commands
{
    /// <summary>Shows the file whose URI is the one argument.</summary>
    public const string Open = "applsp.open";
}

/// <summary>The params of <c>workspace/executeCommand</c>.</summary>
internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>The commands that there are.</summary>
internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);
