using AppLsp.Language.Features.Statuses;
using AppLsp.Language.Wording;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The statuses that an application can get, for clients that let the person choose one in their own way.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class StatusesHandler(ServerSession session)
{
    /// <summary>The statuses that a document can get; null where it is no application.</summary>
    [JsonRpcMethod(OwnMethods.Statuses, UseSingleObjectParameterDeserialization = true)]
    public Task<StatusesResult?> HandleAsync(StatusesParams parameters, CancellationToken cancellation) =>
        session.AtAsync<StatusesResult?>(
            parameters.TextDocument.Uri,
            default,
            null,
            (analysis, _, _) =>
                StatusChoices.Of(analysis) is not var (statuses, problem)
                    ? null
                    : new(
                        [
                            .. statuses.Select(choice => new StatusItem(
                                choice.Definition.Value,
                                choice.Label,
                                choice.Definition.Description,
                                StageWords.Of(choice.Definition.Stage),
                                choice.IsNext,
                                choice.IsCurrent
                            )),
                        ],
                        problem
                    ),
            cancellation
        );
}
