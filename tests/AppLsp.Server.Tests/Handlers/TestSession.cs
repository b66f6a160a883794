using System.Text.Json;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Tests.Handlers;

/// <summary>A session with a client that hears all and says nothing.</summary>
internal static class TestSession
{
    /// <summary>A session whose client has the capabilities of <paramref name="client"/>.</summary>
    /// <param name="client">The capabilities.</param>
    /// <param name="errors">Told of what is the server's own fault.</param>
    public static ServerSession Of(string client = "{}", TextWriter? errors = null)
    {
        var lifecycle = new Lifecycle();
        var connection = new LspConnection(Stream.Null, Stream.Null, lifecycle.Refuse);
        var session = new ServerSession(
            new() { Version = "1.2.3", Today = new(2025, 5, 20) },
            connection,
            lifecycle,
            new(errors ?? TextWriter.Null, connection)
        );
        session.Begin(ClientProfile.Of(new(JsonElement.Parse(client))), new(["file:///applications"]));
        session.Workspace.SetScope(session.Roots, []);
        return session;
    }

    /// <summary>Opens a document, and gives its URI.</summary>
    public static string Open(this ServerSession session, string text, string name = "a.md")
    {
        var uri = "file:///applications/" + name;
        session.Documents.Open(new(uri, "markdown", 1, text), name);
        return uri;
    }
}
