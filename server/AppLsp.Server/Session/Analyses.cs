using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Workspaces;

namespace AppLsp.Server.Session;

/// <summary>Reads open documents under what counts for them now: their config, the settings, the day and the other files.</summary>
/// <param name="configs">The configs.</param>
/// <param name="settings">The person's settings.</param>
/// <param name="index">The files of the workspace.</param>
/// <param name="today">The date that counts as today where the settings name none; null for the local date.</param>
/// <param name="log">Told of rules that failed.</param>
internal sealed class Analyses(ConfigFiles configs, Settings settings, Func<WorkspaceIndex> index, DateOnly? today, ServerLog log)
{
    /// <summary>The person's date.</summary>
    public DateOnly Today => settings.Today ?? today ?? DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The reading of <paramref name="document"/>, of which none is made twice.</summary>
    public Analysis Of(Document document) => Of(document, index());

    /// <summary>The same, among the files of <paramref name="others"/>.</summary>
    public Analysis Of(Document document, WorkspaceIndex others)
    {
        var config = ConfigFor(document);
        return document.Analysis(Today, config, config.RulesUnder(settings.Rules), Workspace.View(document, others), RuleFailed);
    }

    /// <summary>What is to be said of <paramref name="document"/>, an application or a config.</summary>
    public IReadOnlyList<Finding> FindingsOf(Document document) =>
        document.Kind == DocumentKind.Config ? ConfigIn(document).Findings(settings.Rules) : Of(document).Findings;

    /// <summary>The reading of an open config.</summary>
    public Config ConfigIn(Document document) => configs.Read(WorkspaceRoots.ToDisk(Workspace.KeyOf(document.Uri)), document.Text);

    /// <summary>The config that counts for a document; what is no file has the default.</summary>
    public FoundConfig ConfigFor(Document document) =>
        WorkspaceRoots.IsFile(document.Uri) ? configs.For(WorkspaceRoots.ToDisk(Workspace.KeyOf(document.Uri))) : ConfigFiles.None;

    private void RuleFailed(Document document, string rule, Exception exception) =>
        log.Error(
            $"Rule {rule} failed on {document.Uri} at version {document.Version}; its findings are missing: {exception.Message}",
            exception
        );
}
