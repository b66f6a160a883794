using AppLsp.Language.Pipeline;

namespace AppLsp.Cli.Listing;

/// <summary>The orders in which applications are listed; of equal ones the first file's name goes first.</summary>
internal static class RowOrder
{
    /// <summary>What is to be done first; then what is open, then what is closed.</summary>
    public static IEnumerable<ApplicationRow> Next(IEnumerable<ApplicationRow> rows) =>
        By(rows, row => (row.Next is null, !row.IsOpen, row.Next?.Act));

    /// <summary>By the file's name.</summary>
    public static IEnumerable<ApplicationRow> File(IEnumerable<ApplicationRow> rows) => By(rows, _ => 0);

    /// <summary>By the employer's name.</summary>
    public static IEnumerable<ApplicationRow> Company(IEnumerable<ApplicationRow> rows) => ByName(rows, row => row.Company);

    /// <summary>By the job's title.</summary>
    public static IEnumerable<ApplicationRow> Position(IEnumerable<ApplicationRow> rows) => ByName(rows, row => row.Position);

    /// <summary>By the stage, and in it by the word.</summary>
    public static IEnumerable<ApplicationRow> Status(IEnumerable<ApplicationRow> rows) =>
        By(rows, row => (row.Stage is null, row.Stage, row.Status?.ToUpperInvariant()));

    /// <summary>By the day of the sending, the latest first.</summary>
    public static IEnumerable<ApplicationRow> Applied(IEnumerable<ApplicationRow> rows) =>
        By(rows, row => (row.Applied is null, -row.Applied?.DayNumber));

    /// <summary>By the last day to apply, the earliest first.</summary>
    public static IEnumerable<ApplicationRow> Deadline(IEnumerable<ApplicationRow> rows) =>
        By(rows, row => (row.Deadline is null, row.Deadline));

    /// <summary>By how long it has had its status, the longest first.</summary>
    public static IEnumerable<ApplicationRow> Since(IEnumerable<ApplicationRow> rows) => By(rows, row => (row.Since is null, -row.Since));

    private static IEnumerable<ApplicationRow> ByName(IEnumerable<ApplicationRow> rows, Func<ApplicationRow, string?> name) =>
        By(rows, row => (name(row) is null, name(row)?.ToUpperInvariant()));

    private static IEnumerable<ApplicationRow> By<TKey>(IEnumerable<ApplicationRow> rows, Func<ApplicationRow, TKey> key) =>
        rows.OrderBy(key).ThenBy(row => row.File, StringComparer.Ordinal);
}
