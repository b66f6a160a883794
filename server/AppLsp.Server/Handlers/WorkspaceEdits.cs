using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using LanguageEdit = AppLsp.Language.Text.TextEdit;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Handlers;

/// <summary>Edits in the form that a client knows.</summary>
internal static class WorkspaceEdits
{
    /// <summary>The edits of a text.</summary>
    public static IReadOnlyList<TextEdit> Translate(IEnumerable<LanguageEdit> edits, Positions positions) =>
        [.. edits.Select(edit => new TextEdit(positions.Of(edit.Span), edit.NewText))];

    /// <summary>The edits of some documents.</summary>
    public static WorkspaceEdit Of(IReadOnlyList<TextDocumentEdit> edits, ClientProfile client) =>
        client.VersionedEdits
            ? new() { DocumentChanges = edits }
            : new() { Changes = edits.ToDictionary(edit => edit.TextDocument.Uri, edit => edit.Edits) };
}
