using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AppLsp.Server.Protocol;
using AppLsp.Server.Tests.Handlers;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Tests.Protocol;

/// <summary>Holds what goes over the wire against the specification.</summary>
public sealed class ConformanceTests
{
    // Records that stand for a choice of the specification's structures.
    private static readonly Dictionary<string, string[]> Choices = new()
    {
        ["DocumentDiagnosticReport"] =
        [
            "RelatedFullDocumentDiagnosticReport",
            "RelatedUnchangedDocumentDiagnosticReport",
            "FullDocumentDiagnosticReport",
            "UnchangedDocumentDiagnosticReport",
        ],
        ["WorkspaceDocumentDiagnosticReport"] = ["WorkspaceFullDocumentDiagnosticReport", "WorkspaceUnchangedDocumentDiagnosticReport"],
        ["TextEdit"] = ["TextEdit", "AnnotatedTextEdit"],
        ["TextDocumentContentChangeEvent"] = ["TextDocumentContentChangePartial", "TextDocumentContentChangeWholeDocument"],
    };

    // What is answered as the one or the other, by what the client can do.
    private static readonly Dictionary<string, Type[]> Answers = new()
    {
        ["textDocument/documentSymbol"] = [typeof(IReadOnlyList<DocumentSymbol>), typeof(IReadOnlyList<SymbolInformation>)],
        ["textDocument/semanticTokens/full/delta"] = [typeof(SemanticTokens), typeof(SemanticTokensDelta)],
    };

    // What goes back as it came but for one property is not read.
    private static readonly HashSet<string> Echoes = ["completionItem/resolve"];

    private static readonly string[] ErrorLists = ["ErrorCodes", "LSPErrorCodes"];

    private static readonly Type[] Sent =
    [
        typeof(InitializeResult),
        typeof(DocumentSymbol),
        typeof(SymbolInformation),
        typeof(FoldingRange),
        typeof(SelectionRange),
        typeof(SemanticTokens),
        typeof(SemanticTokensDelta),
        typeof(InlayHint),
        typeof(CodeLens),
        typeof(ApplyWorkspaceEditParams),
        typeof(ShowMessageRequestParams),
        typeof(PublishDiagnosticsParams),
        typeof(CompletionList),
        typeof(Hover),
        typeof(ConfigurationParams),
        typeof(TextEdit),
        typeof(DocumentLink),
        typeof(Location),
        typeof(DocumentHighlight),
        typeof(PrepareRenamePlaceholder),
        typeof(WorkspaceEdit),
        typeof(RegistrationParams),
        typeof(UnregistrationParams),
        typeof(RelativePattern),
        typeof(LogMessageParams),
        typeof(ShowMessageParams),
        typeof(LogTraceParams),
        typeof(CodeAction),
        typeof(DidChangeConfigurationRegistrationOptions),
        typeof(DidChangeWatchedFilesRegistrationOptions),
        typeof(WorkDoneProgressCreateParams),
        typeof(ProgressParams),
        typeof(WorkDoneProgressBegin),
        typeof(WorkDoneProgressReport),
        typeof(WorkDoneProgressEnd),
        typeof(ShowDocumentParams),
        typeof(DocumentDiagnosticReport),
        typeof(WorkspaceDiagnosticReport),
    ];

    private static readonly Type[] Received =
    [
        typeof(InitializeParams),
        typeof(InitializedParams),
        typeof(SetTraceParams),
        typeof(DidOpenTextDocumentParams),
        typeof(DidChangeTextDocumentParams),
        typeof(DidSaveTextDocumentParams),
        typeof(DidCloseTextDocumentParams),
        typeof(CompletionParams),
        typeof(HoverParams),
        typeof(DocumentSymbolParams),
        typeof(FoldingRangeParams),
        typeof(SelectionRangeParams),
        typeof(SemanticTokensParams),
        typeof(SemanticTokensDeltaParams),
        typeof(SemanticTokensRangeParams),
        typeof(InlayHintParams),
        typeof(CodeLensParams),
        typeof(ApplyWorkspaceEditResult),
        typeof(MessageActionItem),
        typeof(CodeActionParams),
        typeof(CodeAction),
        typeof(DidChangeConfigurationParams),
        typeof(DocumentFormattingParams),
        typeof(DocumentRangeFormattingParams),
        typeof(DocumentOnTypeFormattingParams),
        typeof(DocumentLinkParams),
        typeof(DocumentLink),
        typeof(DefinitionParams),
        typeof(ReferenceParams),
        typeof(DocumentHighlightParams),
        typeof(PrepareRenameParams),
        typeof(RenameParams),
        typeof(WorkspaceSymbolParams),
        typeof(DidChangeWatchedFilesParams),
        typeof(DidChangeWorkspaceFoldersParams),
        typeof(ExecuteCommandParams),
        typeof(ShowDocumentResult),
        typeof(DocumentDiagnosticParams),
        typeof(WorkspaceDiagnosticParams),
        typeof(RenameFilesParams),
    ];

    [Fact]
    public void Every_record_is_a_structure_of_the_specification_and_every_property_one_of_its_properties()
    {
        var model = MetaModel.Read();
        foreach (var type in Reachable([.. Sent, .. Received]).Where(type => !type.IsEnum))
        {
            var structures = StructuresOf(model, type);
            foreach (var property in PropertiesOf(type))
                Assert.True(
                    structures.Any(structure => structure.ContainsKey(property.Name)),
                    $"{type.Name}.{property.Name} is not in the specification"
                );
        }
    }

    [Fact]
    public void Every_property_has_a_type_that_the_specification_allows()
    {
        var model = MetaModel.Read();
        foreach (var type in Reachable([.. Sent, .. Received]).Where(type => !type.IsEnum))
            foreach (var property in PropertiesOf(type))
            {
                var allowed = StructuresOf(model, type)
                    .Where(structure => structure.ContainsKey(property.Name))
                    .SelectMany(structure => model.Shapes(structure[property.Name].GetProperty("type")))
                    .ToHashSet();
                var shapes = ShapesOf(property.PropertyType);
                Assert.True(
                    allowed.Contains("any") || shapes.Any(allowed.Contains),
                    $"{type.Name}.{property.Name} is {string.Join(" or ", shapes)}, not {string.Join(" or ", allowed)}"
                );
            }
    }

    [Fact]
    public void What_is_sent_has_all_that_the_specification_requires()
    {
        var model = MetaModel.Read();
        foreach (var type in Reachable(Sent).Where(type => !type.IsEnum))
        {
            var ours = PropertiesOf(type).ToDictionary(property => property.Name);
            var complete = StructuresOf(model, type)
                .Any(structure =>
                    structure
                        .Where(pair => !IsOptional(pair.Value))
                        .All(pair => ours.TryGetValue(pair.Key, out var property) && (!MayBeNull(property) || IsWrittenAsNull(property)))
                );
            Assert.True(complete, $"{type.Name} may be sent without something that the specification requires");
        }
    }

    [Fact]
    public void What_is_received_needs_nothing_that_the_specification_makes_optional()
    {
        var model = MetaModel.Read();
        foreach (var type in Reachable(Received).Where(type => !type.IsEnum))
            foreach (var property in PropertiesOf(type))
                foreach (var structure in StructuresOf(model, type))
                {
                    if (!structure.TryGetValue(property.Name, out var known))
                    {
                        Assert.True(MayBeNull(property), $"{type.Name}.{property.Name} may be missing");
                        continue;
                    }
                    if (IsOptional(known))
                        Assert.True(MayBeNull(property) && !property.IsRequired, $"{type.Name}.{property.Name} is optional");
                    if (model.Shapes(known.GetProperty("type")).Contains("null"))
                        Assert.True(MayBeNull(property), $"{type.Name}.{property.Name} may be null");
                }
    }

    [Fact]
    public void What_is_received_is_refused_without_what_the_specification_requires()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", LspJson.Default.HoverParams));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", LspJson.Default.InitializeParams));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize("""{"textDocument":null,"position":{"line":0,"character":0}}""", LspJson.Default.HoverParams)
        );
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize("""{"textDocument":{"uri":"x"},"position":{"line":0}}""", LspJson.Default.HoverParams)
        );
    }

    [Fact]
    public void Every_enumeration_has_the_specifications_names_and_numbers()
    {
        var model = MetaModel.Read();
        foreach (var type in Reachable([.. Sent, .. Received]).Where(type => type.IsEnum))
        {
            var values = model
                .Enumerations[type.Name]
                .GetProperty("values")
                .EnumerateArray()
                .ToDictionary(value => Pascal(value.GetProperty("name").GetString()!), value => value.GetProperty("value").GetInt32());
            foreach (var name in Enum.GetNames(type))
                Assert.Equal(values[name], (int)Enum.Parse(type, name));
        }
    }

    [Fact]
    public void Every_error_code_is_the_specifications()
    {
        var model = MetaModel.Read();
        var codes = ErrorLists
            .SelectMany(list => model.Enumerations[list].GetProperty("values").EnumerateArray())
            .ToDictionary(value => value.GetProperty("name").GetString()!, value => value.GetProperty("value").GetInt32());
        foreach (var code in Enum.GetValues<LspErrorCode>())
            Assert.Equal(codes[code.ToString()], (int)code);
    }

    [Fact]
    public void Every_method_is_one_of_the_specification()
    {
        var model = MetaModel.Read();
        foreach (var constant in typeof(Methods).GetFields())
            Assert.Contains((string)constant.GetRawConstantValue()!, model.Messages.Keys);
    }

    [Fact]
    public void What_the_client_can_call_takes_and_gives_what_the_specification_says()
    {
        var model = MetaModel.Read();
        Assert.NotEmpty(HandlersTests.Methods);
        foreach (var method in HandlersTests.Methods)
        {
            var name = method.GetCustomAttribute<JsonRpcMethodAttribute>()!.Name!;
            if (name.StartsWith(OwnMethods.Prefix, StringComparison.Ordinal))
                continue;
            var message = model.Messages[name];
            Assert.NotEqual("serverToClient", message.GetProperty("messageDirection").GetString());
            if (Echoes.Contains(name))
                continue;
            if (method.GetParameters() is [{ } parameters, ..])
                Assert.Contains(parameters.ParameterType.Name, model.Shapes(message.GetProperty("params")));
            var isRequest = message.TryGetProperty("result", out var result);
            Assert.Equal(isRequest, method.ReturnType.IsGenericType);
            if (!isRequest || name == "shutdown")
                continue;
            foreach (var answer in Answers.GetValueOrDefault(name) ?? [method.ReturnType.GetGenericArguments()[0]])
                Assert.Contains(ShapesOf(answer), model.Shapes(result).Contains);
        }
    }

    [Theory]
    [InlineData(Methods.PublishDiagnostics, typeof(PublishDiagnosticsParams))]
    [InlineData(Methods.LogMessage, typeof(LogMessageParams))]
    [InlineData(Methods.ShowMessage, typeof(ShowMessageParams))]
    [InlineData(Methods.LogTrace, typeof(LogTraceParams))]
    [InlineData(Methods.Configuration, typeof(ConfigurationParams))]
    [InlineData(Methods.RegisterCapability, typeof(RegistrationParams))]
    [InlineData(Methods.UnregisterCapability, typeof(UnregistrationParams))]
    [InlineData(Methods.CreateProgress, typeof(WorkDoneProgressCreateParams))]
    [InlineData(Methods.ShowDocument, typeof(ShowDocumentParams))]
    [InlineData(Methods.ApplyEdit, typeof(ApplyWorkspaceEditParams))]
    [InlineData(Methods.ShowMessageRequest, typeof(ShowMessageRequestParams))]
    public void What_the_server_calls_takes_what_is_sent(string method, Type parameters)
    {
        var message = MetaModel.Read().Messages[method];
        Assert.Equal("serverToClient", message.GetProperty("messageDirection").GetString());
        Assert.Equal(message.GetProperty("params").GetProperty("name").GetString(), parameters.Name);
    }

    private static IReadOnlyDictionary<string, JsonElement>[] StructuresOf(MetaModel model, Type type)
    {
        var names = Choices.GetValueOrDefault(type.Name, [type.Name]);
        Assert.All(names, name => Assert.True(model.HasStructure(name), $"{name} is not in the specification"));
        return [.. names.Select(model.PropertiesOf)];
    }

    private static IList<JsonPropertyInfo> PropertiesOf(Type type) => LspJson.Default.GetTypeInfo(type)!.Properties;

    /// <summary>The protocol's types that values of <paramref name="roots"/> hold.</summary>
    private static HashSet<Type> Reachable(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsGenericType)
            {
                foreach (var argument in type.GetGenericArguments())
                    open.Push(argument);
                continue;
            }
            if (ChoicesOf(type) is { Length: > 0 } choices)
            {
                foreach (var choice in choices)
                    open.Push(choice);
                continue;
            }
            // A token is another name for a word or a number, and a glob for a word or a structure that is written in its place.
            if (
                type == typeof(ProgressToken)
                || type == typeof(GlobPattern)
                || type.Namespace != typeof(Methods).Namespace
                || !found.Add(type)
                || type.IsEnum
            )
                continue;
            foreach (var property in PropertiesOf(type))
                open.Push(property.PropertyType);
        }
        return found;
    }

    private static string[] ShapesOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return ["string"];
        if (type == typeof(int))
            return ["integer"];
        if (type == typeof(bool))
            return ["boolean"];
        if (type == typeof(JsonElement))
            return ["any"];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return [.. ShapesOf(type.GetGenericArguments()[1]).Select(shape => "map to " + shape)];
        if (type.IsGenericType)
            return [.. ShapesOf(type.GetGenericArguments()[0]).Select(shape => "array of " + shape)];
        return ChoicesOf(type) is { Length: > 0 } choices
            ? [.. choices.SelectMany(ShapesOf)]
            : [.. Choices.GetValueOrDefault(type.Name, []), type.Name];
    }

    /// <summary>The records of which a value of <paramref name="type"/> is one; none where the type is itself what is written.</summary>
    private static Type[] ChoicesOf(Type type) =>
        [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(choice => choice.DerivedType)];

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsGetNullable;

    /// <summary>Whether the property is written also where it is null, which else leaves it away.</summary>
    private static bool IsWrittenAsNull(JsonPropertyInfo property) =>
        property.AttributeProvider!.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }];

    private static bool IsOptional(JsonElement property) => property.TryGetProperty("optional", out var optional) && optional.GetBoolean();

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
