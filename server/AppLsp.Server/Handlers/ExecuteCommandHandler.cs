using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Applications;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Features.Statuses;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The commands of code actions, lenses and keys.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ExecuteCommandHandler(ServerSession session, AppliedEdits edits) : IOffersCapability
{
    /// <summary>More buttons below a message than these cannot be read.</summary>
    private const int MostButtons = 3;

    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            ExecuteCommandProvider = new(Commands.All),
        };

    /// <summary>Does what a code action or a lens names, or what a client has a key for.</summary>
    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public async Task<JsonElement?> HandleAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        var words = WordsOf(parameters.Arguments ?? []);
        if (MakeApplication(parameters.Command, words, cancellation) is { } making)
            return JsonSerializer.SerializeToElement(await making.ConfigureAwait(false), LspJson.Default.NewApplicationResult);
        await (
            (parameters.Command, words) switch
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
                    "the URI of an open document, and a status (without it, the user is asked)"
                ),
                (Commands.InsertMissing, [var uri]) => InsertMissingAsync(uri, cancellation),
                (Commands.InsertMissing, _) => throw Misused(Commands.InsertMissing, "one argument: the URI of an open document"),
                (Commands.Snooze, [var uri, var code, var until]) => SnoozeAsync(uri, code, until, cancellation),
                (Commands.Snooze, _) => throw Misused(
                    Commands.Snooze,
                    "the URI of an open document, a rule's code, and a date such as \"2026-11-23\""
                ),
                (Commands.Explain, [var code]) => ExplainAsync(RuleNamed(code), cancellation),
                (Commands.Explain, _) => throw Misused(Commands.Explain, "one argument: the code of a rule"),
                (Commands.ChangeSeverity, [var uri, var code]) => AskForSeverityAsync(uri, RuleNamed(code), cancellation),
                (Commands.ChangeSeverity, [var uri, var code, var severity]) => ChangeSeverityAsync(
                    uri,
                    RuleNamed(code),
                    severity,
                    cancellation
                ),
                (Commands.ChangeSeverity, _) => throw Misused(
                    Commands.ChangeSeverity,
                    "the URI of an open document, a rule's code, and a severity (without it, the user is asked)"
                ),
                (Commands.NewApplication, _) => throw Misused(
                    Commands.NewApplication,
                    "the URI of a folder or a document in it, a company, and optionally position, status and address (\"\" if unknown)"
                ),
                (Commands.CopyAsNewApplication, _) => throw Misused(
                    Commands.CopyAsNewApplication,
                    "the URI of an open application, a company, and optionally position and address (\"\" if unknown)"
                ),
                _ => throw new LspException(
                    LspErrorCode.InvalidParams,
                    $"Unknown command “{parameters.Command}”. Use one of {string.Join(", ", Commands.All)}."
                ),
            }
        ).ConfigureAwait(false);
        return null;
    }

    /// <summary>The file that a command makes for a new application; null for the other commands.</summary>
    private Task<NewApplicationResult>? MakeApplication(string command, List<string>? words, CancellationToken cancellation)
    {
        var made = new NewApplicationCommand(session, edits);
        switch (command, words)
        {
            case (Commands.NewApplication, [var place, var company, .. { Count: <= 3 } more]):
                var (position, status, url) = (more.ElementAtOrDefault(0), more.ElementAtOrDefault(1), more.ElementAtOrDefault(2));
                return made.RunAsync(place, new(company, position, status, url), cancellation);
            case (Commands.CopyAsNewApplication, [var uri, var company, .. { Count: <= 2 } more]):
                var facts = new NewApplicationFacts(company, more.ElementAtOrDefault(0), null, more.ElementAtOrDefault(1));
                return made.CopyAsync(uri, ApplicationAt(uri).Application, facts, cancellation);
            default:
                return null;
        }
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
        if (!session.Client.ShowsDocuments)
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{uri} cannot be opened: the client does not support {Methods.ShowDocument}."
            );
        if (!await edits.ShowAsync(uri, cancellation).ConfigureAwait(false))
            throw new LspException(LspErrorCode.RequestFailed, $"The client did not open {uri}.");
    }

    private async Task AskForStatusAsync(string uri, CancellationToken cancellation)
    {
        var (_, application) = ApplicationAt(uri);
        var next = application.NextStatuses.Select(status => status.Value).ToList();
        if (next.Count == 0)
            throw new LspException(LspErrorCode.RequestFailed, "No status is defined to follow this one. Write the new one yourself.");
        var others = next.Count > MostButtons ? " For another status, use the code actions on it." : "";
        var message = $"Change status from {application.Status.Definition} to …{others}";
        if (await ChooseAsync(message, next.Take(MostButtons), cancellation).ConfigureAwait(false) is { } chosen)
            await SetStatusAsync(uri, chosen, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Which of the buttons below a message the person presses; null for none. They take their time, and whoever does not answer wants
    /// nothing.
    /// </summary>
    private async Task<string?> ChooseAsync(string message, IEnumerable<string> buttons, CancellationToken cancellation)
    {
        var items = buttons.Select(button => new MessageActionItem(button));
        var chosen = await session
            .Requests.AskAsync<MessageActionItem>(
                Methods.ShowMessageRequest,
                new ShowMessageRequestParams(MessageType.Info, message, [.. items])
            )
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        return chosen?.Title;
    }

    private Task SetStatusAsync(string uri, string value, CancellationToken cancellation)
    {
        var (document, application) = ApplicationAt(uri);
        var status = StatusNamed(value, application.Schema);
        if (StatusChoices.Of(session.Analyses.Of(document)) is { Problem: { } problem })
            throw new LspException(LspErrorCode.RequestFailed, problem);
        if (application.CanSetStatus && application.Status.Definition == status)
            return Task.CompletedTask;
        return edits.ApplyAsync(document, Refactorings.SetStatus(application, status, session.Analyses.Today), cancellation);
    }

    /// <summary>The status that a client names.</summary>
    /// <exception cref="LspException">There is none.</exception>
    internal static StatusDefinition StatusNamed(string value, ApplicationSchema schema) =>
        schema.FindStatus(value)
        ?? throw new LspException(
            LspErrorCode.InvalidParams,
            $"Unknown status “{value}”. Use one of {string.Join(", ", schema.Statuses.Select(known => known.Value))}."
        );

    /// <summary>The rule that a client names.</summary>
    /// <exception cref="LspException">There is none.</exception>
    private static RuleInfo RuleNamed(string code) =>
        RuleCatalog.Find(code)
        ?? throw new LspException(
            LspErrorCode.InvalidParams,
            $"Unknown rule “{code}”. Use one of {string.Join(", ", RuleCatalog.All.Select(known => known.Code))}."
        );

    /// <summary>Shows the rule's page; where the client can show none, what it says in short.</summary>
    private async Task ExplainAsync(RuleInfo rule, CancellationToken cancellation)
    {
        if (
            session.Client is { ShowsPages: true, ShowsDocuments: true }
            && await edits.ShowAsync(Pages.UriOf(rule), cancellation).ConfigureAwait(false)
        )
            return;
        var inShort = $"{rule.Code}: {rule.What} {rule.Why} More: applsp explain {rule.Code}";
        session.Connection.Notify(Methods.ShowMessage, new ShowMessageParams(MessageType.Info, inShort));
    }

    private async Task AskForSeverityAsync(string uri, RuleInfo rule, CancellationToken cancellation)
    {
        // The gravest word is the rarest wish, and three are all that can be read.
        var words = RuleSettings.SeverityWords.Where(word => word != RuleSettings.NameOf(rule.DefaultSeverity)).TakeLast(MostButtons);
        if (await ChooseAsync($"Change severity of {rule.Code} to …", words, cancellation).ConfigureAwait(false) is { } chosen)
            await ChangeSeverityAsync(uri, rule, chosen, cancellation).ConfigureAwait(false);
    }

    private Task ChangeSeverityAsync(string uri, RuleInfo rule, string word, CancellationToken cancellation)
    {
        var (document, _) = ApplicationAt(uri);
        if (!RuleSettings.TryParseSeverity(word, out var severity))
            throw new LspException(
                LspErrorCode.InvalidParams,
                $"“{word}” is not a severity. Use {Phrasing.List(RuleSettings.SeverityWords, "or")}."
            );
        var config = session.ConfigFor(document);
        var change =
            OfferedActions.ChangeSeverity(session.Analyses.Of(document), config, rule, severity)
            ?? throw new LspException(
                LspErrorCode.RequestFailed,
                $"The severity of {rule.Code} cannot be added safely. Write it under rules: in the config."
            );
        if (config is null && !(session.Client.CreatesFiles && WorkspaceRoots.IsFile(uri)))
            throw new LspException(LspErrorCode.RequestFailed, "The client cannot create an applsp.yaml. Run applsp init.");
        var title = $"Set {rule.Code} to {RuleSettings.NameOf(severity)}";
        return edits.ApplyAsync(uri, CodeActionHandler.EditOf(change, document, session), title, cancellation);
    }

    private Task InsertMissingAsync(string uri, CancellationToken cancellation)
    {
        var (document, _) = ApplicationAt(uri);
        return Refactorings.InsertMissing(session.Analyses.Of(document)) is { } insertion
            ? edits.ApplyAsync(document, insertion, cancellation)
            : Task.CompletedTask;
    }

    private Task SnoozeAsync(string uri, string code, string until, CancellationToken cancellation)
    {
        var (document, _) = ApplicationAt(uri);
        var rule = RuleNamed(code);
        if (
            !DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day <= session.Analyses.Today
        )
            throw new LspException(
                LspErrorCode.InvalidParams,
                $"“{until}” is not a future date. Write one such as {Dates.ToIso(session.Analyses.Today.AddDays(7))}."
            );
        return OfferedActions.Snooze(session.Analyses.Of(document), rule, day) is { } edit
            ? edits.ApplyAsync(document, new($"Snooze {code} until {until}", () => [edit]), cancellation)
            : throw new LspException(LspErrorCode.RequestFailed, $"{code} has no findings in {uri} to snooze.");
    }

    private (Document Document, Application Application) ApplicationAt(string uri)
    {
        var document = session.Documents.Get(uri);
        return document.IsMarkdown && session.Analyses.Of(document).Application is { } application
            ? (document, application)
            : throw new LspException(LspErrorCode.RequestFailed, $"{uri} is not an application.");
    }
}
