namespace AppLsp.Cli.Listing;

/// <summary>Rows as comma-separated values (RFC 4180). A spreadsheet that opens them runs nothing of what stands in them.</summary>
internal static class CsvText
{
    /// <summary>What a formula begins with, or a cell before one.</summary>
    private const string FormulaBeginnings = "=+-@\t\r\n";

    private const string Quoted = ",\"\r\n";

    /// <summary>Writes the names of the columns, and a line for each row.</summary>
    public static void Write(TextWriter output, IEnumerable<string> names, IEnumerable<IEnumerable<string?>> rows)
    {
        foreach (var row in rows.Prepend(names))
            output.Write($"{string.Join(',', row.Select(Field))}\r\n");
    }

    private static string Field(string? value)
    {
        if (value is null or "")
            return "";
        if (FormulaBeginnings.Contains(value[0], StringComparison.Ordinal))
            value = $"'{value}";
        return value.AsSpan().ContainsAny(Quoted) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
