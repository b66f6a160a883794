using AppLsp.Server.Protocol;
using AppLsp.Server.Session;

namespace AppLsp.Server.Handlers;

/// <summary>A handler of something that the client has to be told of before it asks for it.</summary>
internal interface IOffersCapability
{
    /// <summary>What the server can do, with what this handler adds for <paramref name="client"/>.</summary>
    ServerCapabilities Offer(ServerCapabilities offered, ClientProfile client);
}
