using AppLsp.Language;
using AppLsp.Language.Applications.Naming;
using AppLsp.Server.Session;

namespace AppLsp.Server.Handlers;

/// <summary>An application of the workspace that names what the asked one names.</summary>
/// <param name="Uri">The file, as the client calls it where it is open.</param>
/// <param name="Version">The client's version of it; null for what the disk holds.</param>
/// <param name="Analysis">The text.</param>
/// <param name="Mentions">What it names.</param>
/// <param name="Subject">What is named, as this application sees it: the company of the one may be an employer in the other.</param>
internal sealed record NamingFile(string Uri, int? Version, Analysis Analysis, Mentions Mentions, Subject Subject);

/// <summary>What is named at a place, and where else.</summary>
internal static class NamedPlaces
{
    /// <summary>All places of the document that name what is named at <paramref name="offset"/>; none where nothing is.</summary>
    public static IReadOnlyList<Mention> At(Analysis analysis, int offset)
    {
        if (analysis.Application is not { } application)
            return [];
        var mentions = Mentions.In(application);
        return mentions.At(offset) is var (subject, _) ? mentions.Of(subject) : [];
    }

    /// <summary>
    /// <paramref name="document"/> and the other applications of the workspace that name what it names at <paramref name="offset"/>: open
    /// ones as the client has them, all others as they lie on the disk. None where nothing is named. Skills are each application's own.
    /// </summary>
    public static IEnumerable<NamingFile> FilesNaming(
        ServerSession session,
        Document document,
        Analysis analysis,
        int offset,
        OpenFiles open,
        CancellationToken cancellation
    )
    {
        if (analysis.Application is not { } application)
            yield break;
        var mentions = Mentions.In(application);
        if (mentions.At(offset) is not var (subject, _))
            yield break;
        yield return new(document.Uri, document.Version, analysis, mentions, subject);

        if (subject.Name is not { } name || !WorkspaceRoots.IsFile(document.Uri))
            yield break;
        session.Workspace.UpdateIndex(open.All);
        var asked = Workspace.KeyOf(document.Uri);
        var index = session.Workspace.Index;
        foreach (
            var file in session
                .Workspace.FilesThatMayName(name)
                .Union(open.Names)
                .Where(file => file != asked && index.Find(file) is not null)
                .Order(StringComparer.Ordinal)
        )
        {
            cancellation.ThrowIfCancellationRequested();
            if (session.Faults.PartOf(file, () => Naming(file), nothing: null) is { } naming)
                yield return naming;
        }

        NamingFile? Naming(string file)
        {
            var other = open.Find(file);
            var analysed = other is not null ? session.Analyses.Of(other) : session.Workspace.Analyse(file, text => name.MayBeIn(text));
            if (analysed?.Application is not { } named)
                return null;
            var there = Mentions.In(named);
            return there.Same(subject) is { } same ? new(open.UriOf(file), other?.Version, analysed, there, same) : null;
        }
    }
}
