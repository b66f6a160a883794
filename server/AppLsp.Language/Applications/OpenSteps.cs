using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A row of a table that tells a step that is still to be done.</summary>
/// <param name="Row">The row as a line.</param>
/// <param name="What">The cell that says what is to be done.</param>
/// <param name="Status">The status of applications that the word for what is open may be too; null where it is none.</param>
internal sealed record OpenStep(TextLine Row, TextLine What, StatusMention? Status);

/// <summary>
/// Finds the rows of a table of steps that have a day and say that they are still to be done. Where a column tells how the application
/// stands, the table is its history, and so it is where a word may mean either.
/// </summary>
internal static class OpenSteps
{
    private const string Boxes = "☐⬜◻🔲";
    private const string Clocks = "⏳⌛";
    private const string Ticks = "✅✔☑";

    private static readonly WordList Open = new("plans.txt", "what is open");
    private static readonly WordList Done = new("plans.txt", "what is done");
    private static readonly WordList Days = new("plans.txt", "columns of days");
    private static readonly WordList Steps = new("plans.txt", "columns of steps");
    private static readonly WordList Results = new("plans.txt", "columns of results");

    /// <summary>What a cell says of its row.</summary>
    private enum State
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>That it is open, by a box to tick.</summary>
        Unticked,

        /// <summary>That it is open.</summary>
        Open,

        /// <summary>That it is open, or how the application stands: <c>pending</c>.</summary>
        Either,

        /// <summary>That it is done.</summary>
        Done,

        /// <summary>How the application stands.</summary>
        Status,
    }

    /// <summary>The open steps that <paramref name="table"/> tells, in their order.</summary>
    public static IReadOnlyList<OpenStep> In(TableNode table, Outline outline, ApplicationSchema schema)
    {
        if (table.Rows is not [var header, _, ..] || HistoryRow.IsOfJobs(header, schema))
            return [];
        var rows = table.Rows.RemoveAt(0);
        for (var column = 0; column < header.Cells.Length; column++)
        {
            if (Results.Contains(Names.Key(header.Cells[column].Text)))
                continue;
            List<State> states =
            [
                .. rows.Select(row => column < row.Cells.Length ? StateOf(row.Cells[column], outline, schema) : State.None),
            ];
            if (!states.Exists(IsOpen) || states.Contains(State.Status))
                continue;
            // Beside words that are said of steps alone, `pending` is one too.
            var isClear = states.Exists(state => state is State.Unticked or State.Open or State.Done);
            if (!isClear && !header.Cells.Any(cell => Steps.Contains(Names.Key(cell.Text))))
                continue;
            var open = new List<OpenStep>();
            for (var i = 0; i < rows.Length; i++)
                if (IsOpen(states[i]) && new Row(rows[i], header, column, outline, schema).Step(states[i], isClear) is { } step)
                    open.Add(step);
            if (open.Count > 0)
                return open;
        }
        return [];
    }

    private static bool IsOpen(State state) => state is State.Unticked or State.Open or State.Either;

    /// <summary>A row that is open by its cell at <paramref name="Column"/>.</summary>
    private readonly record struct Row(TableRow Cells, TableRow Header, int Column, Outline Outline, ApplicationSchema Schema)
    {
        /// <summary>The step that it tells; null where no day or no step stands beside the cell that says that it is open.</summary>
        public OpenStep? Step(State state, bool isClear)
        {
            var (cells, column, schema) = (Cells.Cells, Column, Schema);
            List<int> dated = [.. Enumerable.Range(0, cells.Length).Where(HasDay)];
            if (dated is not [var at] || !IsOfDays(at))
                return null;
            var others = cells.Where((cell, i) => i != column && i != at && cell.Text.Any(char.IsLetter)).ToList();
            // What has been cannot be open, and of a stage that is pending nobody knows whether it has been.
            if (state != State.Unticked && others.Exists(cell => PlannedDays.SaysWhatWas(cell.Text)))
                return null;
            if (!isClear && others.Exists(cell => schema.FindStatus(cell.Text) is not null))
                return null;
            return others is [var what, ..]
                ? new(HistoryRow.Line(Cells, Outline.Text), what, new StatusLine(Outline, schema).AtStart(cells[column].Span))
                : null;
        }

        /// <summary>Whether a day stands in the cell at <paramref name="index"/> that is not struck through.</summary>
        private bool HasDay(int index)
        {
            var (cell, outline) = (Cells.Cells[index], Outline);
            return cell.Text.AsSpan().ContainsAnyInRange('0', '9')
                && Schema.DatesIn(outline, cell.Span).Any(date => !outline.IsStruck(date.Span.Start));
        }

        /// <summary>Whether the column at <paramref name="index"/> has days to act on, and none since when something is so.</summary>
        private bool IsOfDays(int index) =>
            index >= Header.Cells.Length || Header.Cells[index].Text.Length == 0 || Days.Contains(Names.Key(Header.Cells[index].Text));
    }

    private static State StateOf(TextLine cell, Outline outline, ApplicationSchema schema)
    {
        var text = cell.Text;
        if (text.Length == 0 || outline.IsUnread(cell.Span))
            return State.None;
        if (text.StartsWith("[ ]", StringComparison.Ordinal) || Begins(text, Boxes))
            return State.Unticked;
        var words = PlannedDays.KeyOf(text);
        if (Open.Contains(words))
            return schema.FindStatus(words) is { Stage: not Stage.Before } ? State.Either : State.Open;
        if (Done.Contains(words))
            return schema.StatusNames.IsDeclared(words) ? State.None : State.Done;
        if (new StatusLine(outline, schema).AtStart(cell.Span) is not null)
            return State.Status;
        if (Begins(text, Ticks) || text.StartsWith("[x]", StringComparison.OrdinalIgnoreCase))
            return State.Done;
        return Begins(text, Clocks) ? State.Open : State.None;
    }

    /// <summary>Whether <paramref name="text"/> begins with one of <paramref name="signs"/>, and has none of them behind it.</summary>
    private static bool Begins(string text, string signs)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            if (signs.Contains(rune.ToString(), StringComparison.Ordinal))
                count++;
        return count == 1 && signs.EnumerateRunes().Any(sign => text.StartsWith(sign.ToString(), StringComparison.Ordinal));
    }
}
