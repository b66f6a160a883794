namespace AppLsp.Language.Features.Links;

/// <summary>Files and folders that get other names, all at once.</summary>
/// <param name="Moves">The names before and after.</param>
public sealed record FileMoves(IReadOnlyList<(string Old, string New)> Moves)
{
    /// <summary>What <paramref name="file"/> is called afterwards.</summary>
    public string After(string file)
    {
        foreach (var (before, after) in Moves)
            if (IsIn(file, before))
                return after + file[before.Length..];
        return file;
    }

    /// <summary>What links will find, where they find now what <paramref name="targets"/> says.</summary>
    public LinkTargets Applied(LinkTargets targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var moved = targets
            .Index.Files.Select(facts => (Facts: facts, After: After(facts.File)))
            .Where(file => file.After != file.Facts.File)
            .ToList();
        var index = targets
            .Index.Without(moved.Select(file => file.Facts.File))
            .With(moved.Select(file => file.Facts with { File = file.After }));
        return targets with { Index = index, Exists = file => Before(file).Any(targets.Exists) };
    }

    /// <summary>What <paramref name="file"/> may be called now: a folder may go where one is already.</summary>
    private IEnumerable<string> Before(string file) =>
        Moves
            .Where(move => IsIn(file, move.New))
            .Select(move => move.Old + file[move.New.Length..])
            .Append(file)
            .Where(before => After(before) == file);

    private static bool IsIn(string file, string moved) =>
        file.StartsWith(moved, StringComparison.Ordinal) && (file.Length == moved.Length || file[moved.Length] == '/');
}
