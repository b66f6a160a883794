using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells a list of applications from one of them: its tables have a row for each, and may so far have one row or none. An application may
/// hold such a table too, and says by itself whose job it is about.
/// </summary>
internal static class RecordTables
{
    private const int FewestColumns = 3;
    private const int FewestKnown = 2;

    private static readonly WordList ListWords = new("list-words.txt");

    /// <summary>Whether the document is a list of applications, kept in tables.</summary>
    /// <param name="application">The document.</param>
    /// <param name="name">What it is called.</param>
    public static bool AreOfMany(Application application, DocumentName name)
    {
        var tables = application.Outline.AllBlocks.OfType<TableNode>().ToList();
        var records = tables.FindAll(table => IsRecord(table, application.Schema));
        if (records.Count == 0)
            return false;
        var outside = application
            .Sections.Where(section =>
                section is { IsMisspelt: false, FirstLine: not null }
                && !records.Exists(table => table.Span.Contains(section.NameSpan.Start))
            )
            .ToList();
        if (outside.Exists(section => section.Entry.Fact is Fact.Company or Fact.Position))
            return false;
        return records.Count > 1
            || records[0].Rows.Length > 2
            || IsCalledList(application.Outline, name)
            || tables.Exists(table => FactTable.IsLegend(table, application.Schema))
            || !outside.Exists(TellsOfOne);
    }

    /// <summary>Whether the header says that each row of <paramref name="table"/> is about another job.</summary>
    private static bool IsRecord(TableNode table, ApplicationSchema schema)
    {
        if (table.Rows.Length == 0 || table.Rows[0].Cells.Length < FewestColumns)
            return false;
        var known = table.Rows[0].Cells.Select(cell => schema.FindSection(new(cell.Text))).OfType<SchemaEntry>().Distinct().ToList();
        return known.Count >= FewestKnown && known.Exists(entry => entry.Fact is Fact.Company or Fact.Position);
    }

    /// <summary>Whether a word of the document's name or of its title says that it has many of something.</summary>
    private static bool IsCalledList(Outline outline, DocumentName name) =>
        name.Words.Any(ListWords.Contains)
        || (
            outline.Blocks.OfType<HeadingNode>().FirstOrDefault() is { } first
            && Names.Key(first.Title.Text).Split(' ').Any(ListWords.Contains)
        );

    /// <summary>Whether the section tells what a list as a whole has not: an address, a day, a posting.</summary>
    private static bool TellsOfOne(Section section) =>
        section.Entry.Section.Fact is Fact.PostingUrl or Fact.Posting or Fact.Status or Fact.ApplicationDate or Fact.Deadline
        || section.Entry.Kind == EntryKind.Point;
}
