using AppLsp.Language.Features.Navigation;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// Where the name at a place comes from: the company's section, an employer's résumé points, the entry among the key skills.
    /// </summary>
    [JsonRpcMethod(Methods.Definition, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<Location>> DefinitionAsync(DefinitionParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    private static readonly IReadOnlyList<Location> NoLocations = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<Location>> DefinitionAsync(DefinitionParams parameters, CancellationToken cancellation) =>
        AtAsync(
            parameters.TextDocument.Uri,
            parameters.Position,
            NoLocations,
            (analysis, positions, offset) =>
                [
                    .. MentionsOfNameAt(analysis, offset)
                        .Where(mention => mention.IsDefinition)
                        .Select(mention => new Location(parameters.TextDocument.Uri, positions.Of(mention.Span))),
                ],
            cancellation
        );

    /// <summary>All places of the document that name what is named at <paramref name="offset"/>; none where nothing is.</summary>
    private static IReadOnlyList<Mention> MentionsOfNameAt(Language.Analysis analysis, int offset)
    {
        if (analysis.Application is not { } application)
            return [];
        var mentions = Mentions.In(application);
        return mentions.At(offset) is var (subject, _) ? mentions.Of(subject) : [];
    }
}
