using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Applications;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Does what a code action or a lens names, or what a client has a key for.</summary>
    [JsonRpcMethod(Methods.ExecuteCommand, UseSingleObjectParameterDeserialization = true)]
    Task<JsonElement?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <summary>The one annotation of an edit.</summary>
    private const string Annotation = "applsp";

    /// <inheritdoc/>
    public async Task<JsonElement?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        await (
            (parameters.Command, WordsOf(parameters.Arguments ?? [])) switch
            {
                // Not well-formed to the letter: what a client calls its own documents is given back to it as it is.
                (Commands.Open, [var uri]) when WorkspaceRoots.IsFile(uri) && Uri.TryCreate(uri, UriKind.Absolute, out _) => OpenAsync(
                    uri,
                    cancellation
                ),
                (Commands.Open, _) => throw Misused(Commands.Open, "one argument: the URI of a file, such as \"file:///home/me/a.md\""),
                (Commands.SetStatus, [var uri]) => AskForStatusAsync(uri, cancellation),
                (Commands.SetStatus, [var uri, var status]) => SetStatusAsync(uri, status, cancellation),
                (Commands.SetStatus, _) => throw Misused(
                    Commands.SetStatus,
                    "the URI of an open document, and a status unless the person is to be asked"
                ),
                (Commands.InsertMissing, [var uri]) => InsertMissingAsync(uri, cancellation),
                (Commands.InsertMissing, _) => throw Misused(Commands.InsertMissing, "one argument: the URI of an open document"),
                (Commands.Snooze, [var uri, var code, var until]) => SnoozeAsync(uri, code, until, cancellation),
                (Commands.Snooze, _) => throw Misused(
                    Commands.Snooze,
                    "the URI of an open document, a rule's code, and a day such as \"2026-11-23\""
                ),
                (Commands.NewApplication, [var uri, var company, .. { Count: <= 2 } more]) => CreateApplicationAsync(
                    uri,
                    company,
                    more.ElementAtOrDefault(0) ?? "",
                    more.ElementAtOrDefault(1) ?? "",
                    cancellation
                ),
                (Commands.NewApplication, _) => throw Misused(
                    Commands.NewApplication,
                    "the URI of a folder or of a document in it, a company, and if they are known a position (or \"\") and a status"
                ),
                _ => throw new LspException(
                    LspErrorCode.InvalidParams,
                    $"There is no command “{parameters.Command}”. There are {string.Join(", ", Commands.All)}."
                ),
            }
        ).ConfigureAwait(false);
        return null;
    }

    /// <summary>The arguments, without those at the end that are null and so count as left away; null where one is no text.</summary>
    private static List<string>? WordsOf(IReadOnlyList<JsonElement> arguments)
    {
        var count = arguments.Count;
        while (count > 0 && arguments[count - 1].ValueKind == JsonValueKind.Null)
            count--;
        var given = arguments.Take(count).ToList();
        return given.TrueForAll(argument => argument.ValueKind == JsonValueKind.String)
            ? given.ConvertAll(argument => argument.GetString()!)
            : null;
    }

    private static LspException Misused(string command, string arguments) =>
        new(LspErrorCode.InvalidParams, $"{command} takes {arguments}.");

    private async Task OpenAsync(string uri, CancellationToken cancellation)
    {
        if (!_client.ShowsDocuments)
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{uri} cannot be opened from here: the client does not offer {Methods.ShowDocument}."
            );
        var (isAnswered, answer) = await TryAskAsync<ShowDocumentResult>(Methods.ShowDocument, new ShowDocumentParams(uri, TakeFocus: true))
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        if (!isAnswered || answer is not { Success: true })
            throw new LspException(LspErrorCode.RequestFailed, $"The client did not open {uri}.");
    }

    private async Task AskForStatusAsync(string uri, CancellationToken cancellation)
    {
        var (_, application) = ApplicationAt(uri);
        var next = application.NextStatuses.Select(status => status.Value).ToList();
        if (next.Count == 0)
            throw new LspException(LspErrorCode.RequestFailed, $"The status of {uri} has none that comes after it.");
        var question = new ShowMessageRequestParams(
            MessageType.Info,
            $"{application.Status.Definition} is now …",
            [.. next.Select(value => new MessageActionItem(value))]
        );
        // The person takes their time; whoever does not answer wants nothing.
        if (
            await AskAsync<MessageActionItem>(Methods.ShowMessageRequest, question).WaitAsync(cancellation).ConfigureAwait(false) is
            { } chosen
        )
            await SetStatusAsync(uri, chosen.Title, cancellation).ConfigureAwait(false);
    }

    private Task SetStatusAsync(string uri, string value, CancellationToken cancellation)
    {
        var (document, application) = ApplicationAt(uri);
        var status = StatusNamed(value, application.Schema);
        if (!application.CanSetStatus)
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{uri} has no single status that {status} could take the place of. Write one first."
            );
        if (application.Status.Definition == status)
            return Task.CompletedTask;
        return ApplyAsync(document, Refactorings.SetStatus(application, status, Today), cancellation);
    }

    private static StatusDefinition StatusNamed(string value, ApplicationSchema schema) =>
        schema.FindStatus(value)
        ?? throw new LspException(
            LspErrorCode.InvalidParams,
            $"There is no status “{value}”. There are {string.Join(", ", schema.Statuses.Select(known => known.Value))}."
        );

    private Task InsertMissingAsync(string uri, CancellationToken cancellation)
    {
        var (document, application) = ApplicationAt(uri);
        return Refactorings.InsertMissing(application) is { } insertion
            ? ApplyAsync(document, insertion, cancellation)
            : Task.CompletedTask;
    }

    private Task SnoozeAsync(string uri, string code, string until, CancellationToken cancellation)
    {
        var (document, _) = ApplicationAt(uri);
        if (RuleCatalog.Find(code) is not { } rule)
            throw new LspException(
                LspErrorCode.InvalidParams,
                $"There is no rule “{code}”. The rules are {string.Join(", ", RuleCatalog.All.Select(known => known.Code))}."
            );
        if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day <= Today)
            throw new LspException(
                LspErrorCode.InvalidParams,
                $"“{until}” is no day to come. It should look like \"{Dates.ToIso(Today.AddDays(7))}\"."
            );
        return OfferedActions.Snooze(Analyse(document), rule, day) is { } edit
            ? ApplyAsync(document, new($"Snooze {code} until {until}", () => [edit]), cancellation)
            : throw new LspException(LspErrorCode.RequestFailed, $"{code} finds nothing in {uri} that could be snoozed.");
    }

    private (Document Document, Application Application) ApplicationAt(string uri)
    {
        var document = _documents.Get(uri);
        return document.IsMarkdown && Analyse(document).Application is { } application
            ? (document, application)
            : throw new LspException(LspErrorCode.RequestFailed, $"{uri} is no application.");
    }

    /// <summary>Has the client change the document, as long as it is what it was.</summary>
    private Task ApplyAsync(Document document, Fix fix, CancellationToken cancellation) =>
        ApplyAsync(document.Uri, EditOf(fix, document), fix.Title, cancellation);

    /// <summary>Has the client make <paramref name="edit"/>, which changes or creates <paramref name="uri"/>.</summary>
    private async Task ApplyAsync(string uri, WorkspaceEdit edit, string title, CancellationToken cancellation)
    {
        if (!_client.AppliesEdits)
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{uri} cannot be changed from here: the client does not offer {Methods.ApplyEdit}."
            );
        var (isAnswered, answer) = await TryAskAsync<ApplyWorkspaceEditResult>(Methods.ApplyEdit, new ApplyWorkspaceEditParams(edit, title))
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        if (!isAnswered || answer is not { Applied: true })
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"The client did not change {uri}.{(answer?.FailureReason is { } reason ? $" {reason}" : "")}"
            );
    }

    private WorkspaceEdit EditOf(Fix fix, Document document)
    {
        var annotation = _client.AnnotatesEdits ? Annotation : null;
        IReadOnlyList<TextEdit> edits =
        [
            .. Translate(fix.Edits, PositionsIn(document)).Select(change => change with { AnnotationId = annotation }),
        ];
        return Annotated(EditOf([new(new(document.Uri, document.Version), edits)]), fix.Title);
    }

    /// <summary><paramref name="edit"/> with what its <see cref="Annotation"/> says, for clients that know such.</summary>
    private WorkspaceEdit Annotated(WorkspaceEdit edit, string title) =>
        _client.AnnotatesEdits
            ? edit with
            {
                ChangeAnnotations = new Dictionary<string, ChangeAnnotation> { [Annotation] = new(title) },
            }
            : edit;
}
