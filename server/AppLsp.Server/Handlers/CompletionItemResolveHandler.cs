using System.Buffers;
using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using LanguageItem = AppLsp.Language.Features.Completion.CompletionItem;

namespace AppLsp.Server.Handlers;

/// <summary>The documentation of what completion offered. Owns the items that were offered last.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CompletionItemResolveHandler(ServerSession session)
{
    // The list that was answered last: an editor shows one at a time. To make it anew would not do, as the text has changed once more of a
    // word is typed, and the editor still shows the list.
    private volatile OfferedItems _offered = new(0, []);
    private int _offeredItems;

    /// <summary>
    /// The documentation of an item, with all else that the client sent of it. An item of an earlier list, or of nobody's, stays what it
    /// is.
    /// </summary>
    [JsonRpcMethod("completionItem/resolve", UseSingleObjectParameterDeserialization = true)]
    public Task<JsonElement> HandleAsync(JsonElement parameters)
    {
        var number =
            parameters.ValueKind == JsonValueKind.Object
            && parameters.TryGetProperty("data", out var data)
            && data.ValueKind == JsonValueKind.Number
            && data.TryGetInt32(out var given)
                ? given
                : -1;
        return Task.FromResult(_offered.Find(number) is { } item ? WithDocumentation(parameters, item) : parameters);
    }

    /// <summary>Keeps <paramref name="items"/> to be asked for their documentation; gives the number of the first.</summary>
    internal int Offer(IReadOnlyList<LanguageItem> items)
    {
        var first = Interlocked.Add(ref _offeredItems, items.Count) - items.Count;
        _offered = new(first, items);
        return first;
    }

    private JsonElement WithDocumentation(JsonElement said, LanguageItem item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var property in said.EnumerateObject())
                if (!property.NameEquals("documentation"))
                    property.WriteTo(json);
            json.WritePropertyName("documentation");
            JsonSerializer.Serialize(
                json,
                ClientProfile.Markup(item.Documentation, session.Client.DocumentationKind),
                LspJson.Default.MarkupContent
            );
            json.WriteEndObject();
        }
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The items of a list. All that a session offers are numbered on and on.</summary>
    private sealed record OfferedItems(int First, IReadOnlyList<LanguageItem> Items)
    {
        /// <summary>The item with that number, or null.</summary>
        public LanguageItem? Find(int number) => number >= First && number - First < Items.Count ? Items[number - First] : null;
    }
}
