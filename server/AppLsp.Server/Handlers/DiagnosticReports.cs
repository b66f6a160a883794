using System.Collections.Concurrent;
using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using Diagnostic = AppLsp.Server.Protocol.Diagnostic;

namespace AppLsp.Server.Handlers;

/// <summary>
/// What a client that asks for diagnostics is answered, of one file or of all. Owns which files it was last told something of.
/// </summary>
internal sealed class DiagnosticReports(ServerSession session)
{
    // The client shows that until it is told otherwise.
    private readonly ConcurrentDictionary<string, bool> _reportedFiles = [];

    /// <summary>The files of which the client was last told something, by their names in the index.</summary>
    public ICollection<string> ReportedFiles => _reportedFiles.Keys;

    /// <summary>Whether the client was last told something of <paramref name="file"/>.</summary>
    public bool IsReported(string file) => _reportedFiles.ContainsKey(file);

    /// <summary>The client is told something of <paramref name="file"/>.</summary>
    public void Reported(string file) => _reportedFiles[file] = true;

    /// <summary>The client is told that there is nothing to be said of <paramref name="file"/>.</summary>
    public void Cleared(string file) => _reportedFiles.TryRemove(file, out _);

    /// <summary>What is to be said of an open document.</summary>
    public IReadOnlyList<Diagnostic> Of(Document document) =>
        document.Kind == DocumentKind.Other ? [] : session.Diagnostics.Of(session.FindingsFor(document), document.Text);

    /// <summary>
    /// What is to be said of a file of the disk; nothing where there is none. Informations and hints are for who has the file before them.
    /// </summary>
    /// <param name="key">The file, as <see cref="Workspace.KeyOf"/> names it.</param>
    public IReadOnlyList<Diagnostic> OnDisk(string key)
    {
        var path = WorkspaceRoots.ToDisk(key);
        if (Config.IsConfigFile(key))
            return ConfigFiles.ReadFile(path) is { } content && SourceText.From(content) is var text
                ? session.Diagnostics.Of(session.Configs.Read(path, text).Findings(session.Settings.Rules), text)
                : [];
        var analysis = !MarkdownFiles.IsMarkdown(key)
            ? null
            : session.Workspace.Analyse(
                key,
                _ => true,
                config =>
                    new(session.Analyses.Today)
                    {
                        Schema = config.Config.Schema,
                        HasConfig = config.IsThere,
                        Rules = config.RulesUnder(session.Settings.Rules),
                        Workspace = new(session.Workspace.Index, key),
                        RuleFailed = (rule, exception) =>
                            session.Log.Error($"Rule {rule} failed on {path}; its findings are missing: {exception.Message}", exception),
                    }
            );
        return analysis is null
            ? []
            : session.Diagnostics.Of(
                [.. analysis.Findings.Where(finding => finding.Severity is Severity.Error or Severity.Warning)],
                analysis.Text
            );
    }

    /// <summary>
    /// What a report is called: the same diagnostics have the same name, so that nobody has to remember what a client was told.
    /// </summary>
    public static string IdOf(IReadOnlyList<Diagnostic> diagnostics) =>
        StableHash.Of(JsonSerializer.SerializeToUtf8Bytes(diagnostics, LspJson.Default.IReadOnlyListDiagnostic));
}
