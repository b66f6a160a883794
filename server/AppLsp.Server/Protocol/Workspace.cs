using System.Text.Json;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>workspace/didChangeConfiguration</c>: the settings, or null where the server is to ask for them.</summary>
internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

/// <summary>The params of <c>workspace/configuration</c>, which the server asks.</summary>
internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

/// <summary>One section of the settings that the server asks for.</summary>
internal sealed record ConfigurationItem(string Section);

/// <summary>The params of <c>client/registerCapability</c>, which the server asks.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>Something that the server wants to be told of from now on.</summary>
internal sealed record Registration(string Id, string Method, DidChangeConfigurationRegistrationOptions? RegisterOptions);

/// <summary>Of which section's changes the server wants to be told.</summary>
internal sealed record DidChangeConfigurationRegistrationOptions(string Section);
