using AppLsp.Language.Features.Completion;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Completion;

/// <summary>What is offered in a text with the cursor at <c>$$</c>, and what accepting an item makes of the text.</summary>
internal sealed class CompletionScript
{
    public static readonly DateOnly Today = new(2025, 5, 20);

    private const string Cursor = "$$";

    private readonly string _text;
    private readonly string _frame;

    private CompletionScript(string frame, string text, string path, params IEnumerable<string> others)
    {
        (_frame, _text) = (frame, text);
        var marked = frame + text;
        Offset = marked.IndexOf(Cursor, StringComparison.Ordinal);
        Assert.True(Offset >= 0, "The text has no cursor.");
        Content = marked.Remove(Offset, Cursor.Length);
        Analysis = Analysis.Of(SourceText.From(Content), path, FindingsScript.Beside(new AnalysisOptions(Today), others));
        Items = Completions.At(Analysis, Offset, TestContext.Current.CancellationToken);
        foreach (var item in Items)
            CheckForm(Analysis, Offset, item);
    }

    public string Content { get; }

    public int Offset { get; }

    public Analysis Analysis { get; }

    public IReadOnlyList<CompletionItem> Items { get; }

    public IReadOnlyList<string> Labels => [.. Items.Select(item => item.Label)];

    /// <summary>The text as it is.</summary>
    public static CompletionScript Document(string text, string path = "") => new("", text, path);

    /// <summary>The text, below a title that makes it an application.</summary>
    public static CompletionScript Application(string text) =>
        new(text.Contains("\r\n", StringComparison.Ordinal) ? "# Application Details\r\n\r\n" : "# Application Details\n\n", text, "");

    /// <summary>The text, below a title that makes it an application, where other files are these.</summary>
    public static CompletionScript Beside(IEnumerable<string> others, string text, bool hasTitle = true) =>
        new(hasTitle ? "# Application Details\n\n" : "", text, "", others);

    public CompletionScript Offers(params string[] labels)
    {
        Assert.Equal(labels, Labels);
        return this;
    }

    public CompletionScript Begins(params string[] labels)
    {
        Assert.Equal(labels, Labels.Take(labels.Length));
        return this;
    }

    public CompletionScript Contains(params string[] labels)
    {
        foreach (var label in labels)
            Assert.Contains(label, Labels);
        return this;
    }

    public CompletionScript Lacks(params string[] labels)
    {
        foreach (var label in labels)
            Assert.DoesNotContain(label, Labels);
        return this;
    }

    public void OffersNothing() => Assert.Empty(Labels);

    /// <summary>What an editor that filters as VS Code does would still show.</summary>
    public IReadOnlyList<string> Shown() => [.. Items.Where(Passes).Select(item => item.Label)];

    public Accepted Accepting(string label)
    {
        var item = Items.FirstOrDefault(item => item.Label == label);
        Assert.True(item is not null, $"No item “{label}” among: {string.Join(", ", Labels)}");
        Assert.True(Passes(item), $"The editor would not show “{label}”: “{item.FilterText}” does not match “{Typed(item)}”.");
        return new(this, item);
    }

    /// <summary>An item that was accepted.</summary>
    internal sealed class Accepted(CompletionScript script, CompletionItem item)
    {
        public CompletionItem Item => item;

        /// <summary>The text afterwards, in an editor without snippets; the frame left out.</summary>
        public void Gives(string text)
        {
            var after = Apply(script.Content, item, item.PlainText);
            Assert.StartsWith(script._frame, after, StringComparison.Ordinal);
            Assert.Equal(text, after[script._frame.Length..]);
        }

        /// <summary>The snippet that is put in.</summary>
        public void Inserts(string snippet)
        {
            Assert.True(item.IsSnippet);
            Assert.Equal(snippet, item.Edit.NewText);
        }
    }

    public static string Apply(string content, CompletionItem item, string text) =>
        string.Concat(content.AsSpan(0, item.Edit.Span.Start), text, content.AsSpan(item.Edit.Span.End));

    private string Typed(CompletionItem item) => Content[item.Edit.Span.Start..Offset];

    /// <summary>
    /// VS Code lets an item pass whose filter text has the typed letters in their order, the first at the start of a word;
    /// it skips white space before what is typed.
    /// </summary>
    private bool Passes(CompletionItem item)
    {
        var (filter, typed) = (item.FilterText, Typed(item).TrimStart());
        return typed.Length == 0
            || Enumerable
                .Range(0, filter.Length)
                .Any(start =>
                    (start == 0 || !char.IsLetterOrDigit(filter[start - 1]))
                    && IsSame(filter[start], typed[0])
                    && HasLettersOf(filter.AsSpan(start), typed)
                );
    }

    private static bool HasLettersOf(ReadOnlySpan<char> text, string typed)
    {
        var i = 0;
        foreach (var c in text)
            if (i < typed.Length && IsSame(c, typed[i]))
                i++;
        return i == typed.Length;
    }

    private static bool IsSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);

    /// <summary>What holds of every item, wherever it is offered.</summary>
    public static void CheckForm(Analysis analysis, int offset, CompletionItem item)
    {
        var text = analysis.Text;
        Assert.True(item.Edit.Span.Touches(offset), $"“{item.Label}” does not touch the cursor.");
        Assert.Equal(text.LineAt(offset), text.LineAt(item.Edit.Span.Start));
        Assert.True(item.Edit.Span.End <= text.LineEnd(text.LineAt(offset)), $"“{item.Label}” reaches beyond its line.");
        Assert.NotEmpty(item.Label);
        Assert.NotEmpty(item.FilterText);
        Assert.NotEmpty(item.Documentation);
        Assert.NotEqual("", item.PlainText);
        Assert.DoesNotContain("${", item.PlainText, StringComparison.Ordinal);
        if (!item.IsSnippet)
            Assert.Equal(item.Edit.NewText, item.PlainText);
    }

    public override string ToString() => _text;
}
