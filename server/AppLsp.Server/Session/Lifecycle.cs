namespace AppLsp.Server.Session;

/// <summary>How far the client and the server are.</summary>
internal enum Stage
{
    /// <summary>Only <c>initialize</c> and <c>exit</c> count.</summary>
    New,

    /// <summary>Everything but another <c>initialize</c> counts.</summary>
    Running,

    /// <summary>Only <c>exit</c> counts.</summary>
    ShutDown,
}
