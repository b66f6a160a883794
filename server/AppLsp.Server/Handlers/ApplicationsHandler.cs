using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The applications of the open folders, for clients that list them in their own way.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ApplicationsHandler(ServerSession session)
{
    /// <summary>The applications, by file.</summary>
    [JsonRpcMethod(OwnMethods.Applications, UseSingleObjectParameterDeserialization = true)]
    public Task<ApplicationsResult> HandleAsync(ApplicationsParams parameters, CancellationToken cancellation)
    {
        var open = session.OpenMarkdown();
        return session.BesideAsync(Answer, cancellation);

        ApplicationsResult Answer()
        {
            session.Workspace.UpdateIndex(open.All);
            var company = CompanyName.Of(parameters.Company);
            return new([
                .. session
                    .Workspace.Index.Files.Where(file => company is null || file.Company?.Key == company.Key)
                    .OrderBy(file => file.File, StringComparer.Ordinal)
                    .Select(file => new ApplicationItem(
                        session.Documents.UriOf(file.File),
                        file.Company?.Written,
                        file.Position ?? file.JobInName,
                        file.Status?.Value,
                        file.Status is { } status ? StageWords.Of(status.Stage) : null
                    )),
            ]);
        }
    }
}
