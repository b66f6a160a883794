namespace AppLsp.Cli.Commands;

/// <summary>A command with more to say than what its options and arguments are.</summary>
internal interface IHasMoreHelp
{
    /// <summary>The end of its help: headed parts, such as examples.</summary>
    string MoreHelp { get; }
}
