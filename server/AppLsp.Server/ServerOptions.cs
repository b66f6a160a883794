namespace AppLsp.Server;

/// <summary>What the language server takes from the program that runs it.</summary>
public sealed record ServerOptions
{
    /// <summary>The program's version, as it is told to the client in <c>serverInfo</c>.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The date that counts as today, or null for the local date. The client's <c>initializationOptions.today</c> goes before both.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>The process whose end ends the server, beside the one that the client names in <c>initialize</c>; null for none.</summary>
    public int? ClientProcessId { get; init; }

    /// <summary>What measures the pauses of people who type.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Where messages for the person who runs the server go; null for standard error. Standard output belongs to the protocol.
    /// </summary>
    public TextWriter? Log { get; init; }
}
