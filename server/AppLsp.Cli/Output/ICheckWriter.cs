using AppLsp.Cli.Checking;

namespace AppLsp.Cli.Output;

/// <summary>One of the forms that <c>applsp check --format</c> offers.</summary>
internal interface ICheckWriter
{
    /// <summary>Writes <paramref name="report"/> to <paramref name="output"/> as UTF-8.</summary>
    void Write(CheckReport report, Stream output);
}
