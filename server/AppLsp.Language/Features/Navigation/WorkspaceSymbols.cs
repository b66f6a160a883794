using System.Runtime.CompilerServices;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features;

/// <summary>An application of the workspace, by what it is called.</summary>
/// <param name="Name">What <see cref="DocumentSymbols.Caption"/> calls it, or its file's name where nothing is known of it; never empty.</param>
/// <param name="Facts">The application.</param>
public sealed record WorkspaceSymbol(string Name, ApplicationFacts Facts);

/// <summary>Finds applications of the workspace by some letters of what they are called.</summary>
public static class WorkspaceSymbols
{
    /// <summary>A match in one piece, by where it begins; one in several is worse by their number.</summary>
    private const int AtStart = 0, AtWord = 1, InWord = 2, InPieces = 3;

    /// <summary>The names of an index, which stays what it is while a person types a query.</summary>
    private static readonly ConditionalWeakTable<WorkspaceIndex, List<(string Key, WorkspaceSymbol Symbol)>> Known = [];

    /// <summary>
    /// The applications whose name has the letters of <paramref name="query"/> in their order, whatever their case and accents, the best matches first; all for
    /// an empty query.
    /// </summary>
    public static IReadOnlyList<WorkspaceSymbol> Matching(WorkspaceIndex index, string query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        var key = Names.BareKey(query);
        var letters = key.Replace(" ", "", StringComparison.Ordinal);
        var found = new List<(int Rank, WorkspaceSymbol Symbol)>();
        foreach (var (name, symbol) in Known.GetValue(index, InOrder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (letters.Length == 0) found.Add((AtStart, symbol));
            else if (Rank(name, key, letters) is { } rank) found.Add((rank, symbol));
        }
        // Equally good ones stay in the order of their names.
        return [.. found.OrderBy(match => match.Rank).Select(match => match.Symbol)];
    }

    /// <summary>All applications with their names as they are compared, by name.</summary>
    private static List<(string Key, WorkspaceSymbol Symbol)> InOrder(WorkspaceIndex index)
    {
        var symbols = index.Files.Select(facts =>
        {
            var caption = DocumentSymbols.Caption(facts.Company?.Written, facts.Position, facts.Status);
            var name = caption.Length > 0 ? caption : facts.Path[(facts.Path.LastIndexOf('/') + 1)..];
            return (Names.BareKey(name), new WorkspaceSymbol(name, facts));
        }).ToList();
        symbols.Sort(Compare);
        return symbols;
    }

    /// <summary>How well <paramref name="name"/> matches, 0 for the best; null where it does not.</summary>
    private static int? Rank(string name, string query, string letters)
    {
        var best = int.MaxValue;
        for (var at = name.IndexOf(query, StringComparison.Ordinal); at >= 0 && best > AtWord; at = name.IndexOf(query, at + 1, StringComparison.Ordinal))
            best = Math.Min(best, at == 0 ? AtStart : BeginsWord(name, at) ? AtWord : InWord);
        if (best < int.MaxValue) return best;

        var (rank, next) = (InPieces, 0);
        foreach (var letter in letters)
        {
            var at = name.IndexOf(letter, next);
            if (at < 0) return null;
            if (at > next) rank += BeginsWord(name, at) ? 1 : 2;
            next = at + 1;
        }
        return rank;
    }

    private static bool BeginsWord(string name, int at) => at == 0 || !char.IsLetterOrDigit(name[at - 1]);

    private static int Compare((string Key, WorkspaceSymbol Symbol) left, (string Key, WorkspaceSymbol Symbol) right)
    {
        var names = string.Compare(left.Symbol.Name, right.Symbol.Name, StringComparison.OrdinalIgnoreCase);
        return names != 0 ? names : string.CompareOrdinal(left.Symbol.Facts.File, right.Symbol.Facts.File);
    }
}
