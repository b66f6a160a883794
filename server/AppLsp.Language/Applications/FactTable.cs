using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>A fact that a table tells.</summary>
/// <param name="Label">Its name with its value.</param>
/// <param name="Value">The cell of the value.</param>
internal readonly record struct TableFact(Label Label, TextLine Value)
{
    /// <summary>What the schema knows by the name, or null.</summary>
    public SchemaEntry? EntryIn(ApplicationSchema schema) => schema.FindSection(Label.Keyed) ?? schema.FindLabel(Label.Keyed);
}

/// <summary>
/// Reads tables that tell of one application: two columns with names and values, or one row of values below their names. A table of several
/// applications tells no facts.
/// </summary>
internal static class FactTable
{
    /// <summary>How many names of a table must be known for it to be one of facts, where others are not.</summary>
    private const int FewestKnown = 2;

    /// <summary>How many columns must be known where none says whose job it is.</summary>
    private const int FewestColumns = 3;

    /// <summary>How many statuses a table must have for one of them, each with its meaning.</summary>
    private const int FewestStatuses = 3;

    private static readonly WordList CompanyFacts = new("company-facts.txt");

    /// <summary>
    /// Whether <paramref name="table"/> has something beside each of several statuses that is no day: what it means, or how many there are.
    /// </summary>
    public static bool IsLegend(TableNode table, ApplicationSchema schema)
    {
        var statuses = table.Rows.Where(row => row.Cells.Length > 1 && schema.FindStatus(row.Cells[0].Text) is not null).ToList();
        return statuses.Count >= FewestStatuses && !statuses.Exists(row => row.Cells.Skip(1).Any(HasDay));
    }

    /// <summary>The facts of <paramref name="table"/>, in the order of the text; none where it is another table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">What the names may be.</param>
    /// <param name="canHaveColumns">Whether a row below the names may be the values.</param>
    public static IReadOnlyList<TableFact> In(TableNode table, ApplicationSchema schema, bool canHaveColumns = true)
    {
        var rows = InRows(table, schema);
        return rows.Count > 0 || !canHaveColumns ? rows : InColumns(table, schema);
    }

    private static List<TableFact> InRows(TableNode table, ApplicationSchema schema)
    {
        if (table.Rows.IsEmpty || table.Rows.Any(row => row.Cells.Length < 2 || row.Cells.Skip(2).Any(cell => cell.Text.Length > 0)))
            return [];
        if (IsLegend(table, schema))
            return [];
        List<TableFact> facts = [.. table.Rows.Select(row => Fact(row.Cells[0], row.Cells[1])).OfType<TableFact>()];
        // A header that names two things says what the columns hold.
        if (IsHeader(table.Rows[0], schema))
            facts.RemoveAt(0);
        else if (facts.Count > 0 && facts[0].EntryIn(schema) is null && facts[0].Value.Span.Start < table.Rows[0].Span.End)
            facts.RemoveAt(0);
        var known = Known(facts, schema);
        return
            known.Count == known.Distinct().Count()
            && (
                known.Count >= Math.Min(FewestKnown, Math.Max(1, facts.Count))
                || IsOfCompany(known, facts)
                || (known.Count > 0 && facts.Exists(fact => IsPossible(fact, schema)))
            )
                ? facts
                : [];
    }

    /// <summary>
    /// Whether the one known name is the employer's, and another row tells of it what people look up: its branch, its size.
    /// </summary>
    private static bool IsOfCompany(List<SchemaEntry> known, List<TableFact> facts) =>
        known is [{ Fact: Schema.Fact.Company }]
        && facts.Exists(fact => fact.Value.Text.Length > 0 && CompanyFacts.Contains(fact.Label.Keyed.CoreKey));

    /// <summary>
    /// Whether a name that any document may use names the status in another language, and stands before one: beside a plain name it is of
    /// that language.
    /// </summary>
    private static bool IsPossible(TableFact fact, ApplicationSchema schema) =>
        fact.EntryIn(schema) is null
        && schema.FindPossibleSection(fact.Label.Keyed) is { Fact: Schema.Fact.Status }
        && schema.FindStatus(fact.Value.Text) is not null;

    private static bool IsHeader(TableRow row, ApplicationSchema schema) =>
        row.Cells.All(cell => cell.Text.Length > 0 && schema.FindSection(new(cell.Text)) is not null);

    private static List<TableFact> InColumns(TableNode table, ApplicationSchema schema)
    {
        if (table.Rows is not [var names, var values])
            return [];
        List<TableFact> facts = [.. names.Cells.Zip(values.Cells, Fact).OfType<TableFact>()];
        var known = Known(facts, schema);
        var isOfJob = known.Exists(entry => entry.Fact is Schema.Fact.Company or Schema.Fact.Position);
        return known.Count == known.Distinct().Count() && known.Count >= (isOfJob ? FewestKnown : FewestColumns) ? facts : [];
    }

    /// <summary>
    /// What the names are known by; without weak names of the status where a plainer one stands beside them, and without the day of the
    /// document.
    /// </summary>
    private static List<SchemaEntry> Known(List<TableFact> facts, ApplicationSchema schema)
    {
        var known = facts.ConvertAll(fact => (Name: fact.Label.Keyed, Entry: fact.EntryIn(schema), fact.Value.Text));
        var hasStatus = known.Exists(fact => fact.Entry is { Fact: Schema.Fact.Status } status && !status.IsWeak(fact.Name));
        return
        [
            .. known
                .Where(fact =>
                    fact.Entry is not { Fact: Schema.Fact.Status } status
                    || !status.IsWeak(fact.Name)
                    || !(hasStatus || AsOf.Is(status, fact.Name, SourceText.From(fact.Text), new(0, fact.Text.Length), schema))
                )
                .Select(fact => fact.Entry)
                .OfType<SchemaEntry>(),
        ];
    }

    private static bool HasDay(TextLine cell) =>
        cell.Text.Any(char.IsDigit) && Dates.In(SourceText.From(cell.Text), new(0, cell.Text.Length)).Any();

    private static TableFact? Fact(TextLine name, TextLine value)
    {
        if (name.Text.Length == 0)
            return null;
        // A bold name, or one with a colon, is a label by itself.
        var (words, span) = name.Label is { Value.Length: 0 } label ? (label.Name, label.NameSpan) : (name.Text, name.Span);
        return new(new(words, span, value.Text, value.Span, LabelForm.Table, HasColon: true), value);
    }
}
