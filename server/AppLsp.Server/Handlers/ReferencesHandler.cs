using AppLsp.Language;
using AppLsp.Language.Features.Navigation;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// The places that name what is named at a place; a company or employer in all applications of the workspace that are to do with it.
    /// </summary>
    [JsonRpcMethod(Methods.References, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<Location>> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation);
}

/// <summary>An application of the workspace that names what the asked one names.</summary>
/// <param name="Uri">The file, as the client calls it where it is open.</param>
/// <param name="Version">The client's version of it; null for what the disk holds.</param>
/// <param name="Analysis">The text.</param>
/// <param name="Mentions">What it names.</param>
/// <param name="Subject">What is named, as this application sees it: the company of the one may be an employer in the other.</param>
internal sealed record NamingFile(string Uri, int? Version, Analysis Analysis, Mentions Mentions, Subject Subject);

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Location>> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation)
    {
        var open = OpenFiles();
        return InAsync(
            parameters.TextDocument.Uri,
            new(parameters.Position, parameters.Position),
            NoLocations,
            (document, analysis, _, span) =>
                [
                    .. FilesNaming(document, analysis, span.Start, open, cancellation)
                        .SelectMany(file =>
                        {
                            var positions = new Positions(file.Analysis.Text, _client.Encoding);
                            return file
                                .Mentions.Of(file.Subject)
                                .Where(mention => parameters.Context.IncludeDeclaration || !mention.IsDefinition)
                                .Select(mention => new Location(file.Uri, positions.Of(mention.Span)));
                        }),
                ],
            cancellation
        );
    }

    /// <summary>
    /// <paramref name="document"/> and the other applications of the workspace that name what it names at <paramref name="offset"/>: open
    /// ones as the client has
    /// them, all others as they lie on the disk. None where nothing is named. Skills are each application's own.
    /// </summary>
    private IEnumerable<NamingFile> FilesNaming(
        Document document,
        Analysis analysis,
        int offset,
        Dictionary<string, Document> open,
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
        UpdateIndex(open.Values);
        var asked = Workspace.KeyOf(document.Uri);
        var index = _workspace.Index;
        foreach (
            var file in _workspace
                .FilesThatMayName(name)
                .Union(open.Keys)
                .Where(file => file != asked && index.Find(file) is not null)
                .Order(StringComparer.Ordinal)
        )
        {
            cancellation.ThrowIfCancellationRequested();
            var other = open.GetValueOrDefault(file);
            var analysed = other is not null ? Analyse(other) : _workspace.Analyse(file, text => name.MayBeIn(text));
            if (analysed?.Application is not { } named)
                continue;
            var there = Mentions.In(named);
            if (there.Same(subject) is { } same)
                yield return new(UriOf(file, open), other?.Version, analysed, there, same);
        }
    }
}
