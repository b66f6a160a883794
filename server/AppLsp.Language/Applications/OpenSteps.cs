using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
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
            var isOfSteps =
                states.Exists(state => state is State.Unticked or State.Open or State.Done)
                || header.Cells.Any(cell => Steps.Contains(Names.Key(cell.Text)));
            var open = new List<OpenStep>();
            for (var i = 0; i < rows.Length; i++)
                if (IsOpen(states[i]) && (isOfSteps || states[i] != State.Either))
                    if (StepIn(rows[i], column, states[i], outline, schema) is { } step)
                        open.Add(step);
            if (open.Count > 0)
                return open;
        }
        return [];
    }

    private static bool IsOpen(State state) => state is State.Unticked or State.Open or State.Either;

    /// <summary>
    /// The step of a row that is open by its cell at <paramref name="column"/>; null where no day or no step stands beside it.
    /// </summary>
    private static OpenStep? StepIn(TableRow row, int column, State state, Outline outline, ApplicationSchema schema)
    {
        var dated = row.Cells.Where(cell => HasDigit(cell) && schema.DatesIn(outline, cell.Span).Any()).ToList();
        if (dated is not [var day] || schema.DatesIn(outline, day.Span).Any(date => outline.IsStruck(date.Span.Start)))
            return null;
        var others = row.Cells.Where((cell, i) => i != column && cell != day && cell.Text.Any(char.IsLetter)).ToList();
        // What has been cannot be open, and of a stage that is pending nobody knows whether it has been.
        if (state != State.Unticked && others.Exists(cell => PlannedDays.SaysWhatWas(cell.Text)))
            return null;
        if (state == State.Either && others.Exists(cell => schema.FindStatus(cell.Text) is not null))
            return null;
        return others is [var what, ..]
            ? new(HistoryRow.Line(row, outline.Text), what, new StatusLine(outline, schema).AtStart(row.Cells[column].Span))
            : null;
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

    private static bool HasDigit(TextLine cell) => cell.Text.AsSpan().ContainsAnyInRange('0', '9');
}
