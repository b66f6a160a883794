using AppLsp.Language.Pipeline;

namespace AppLsp.Cli.Listing;

/// <summary>What a run of <c>applsp list</c> comes to.</summary>
/// <param name="Today">The person's day.</param>
/// <param name="Rows">The applications that are wanted, in the order in which they are listed.</param>
/// <param name="Count">How many there are in all.</param>
internal sealed record ApplicationList(DateOnly Today, IReadOnlyList<ApplicationRow> Rows, int Count);

/// <summary>One of the forms that <c>applsp list --format</c> offers.</summary>
internal interface IListWriter
{
    /// <summary>Writes <paramref name="list"/> to <paramref name="output"/> as UTF-8.</summary>
    void Write(ApplicationList list, Stream output);
}
