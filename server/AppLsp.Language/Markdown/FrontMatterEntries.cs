using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Reads a front matter that is no YAML, as any person does: a key at the left edge begins an entry, to which the lines below belong that
/// are indented or items of a list. Each entry is YAML by itself, or else the value is what stands behind its colon.
/// </summary>
internal sealed partial class FrontMatterEntries
{
    private readonly SourceText _text;
    private readonly ImmutableArray<Label>.Builder _labels = ImmutableArray.CreateBuilder<Label>();
    private readonly ImmutableArray<FrontMatterMistake>.Builder _mistakes = ImmutableArray.CreateBuilder<FrontMatterMistake>();

    private readonly TextSpan _frontMatter;

    private FrontMatterEntries(SourceText text, TextSpan frontMatter) => (_text, _frontMatter) = (text, frontMatter);

    /// <summary>The keys of the front matter, and what is wrong with it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The front matter, without the fences.</param>
    /// <param name="whole">The mistake in it as a whole.</param>
    public static (ImmutableArray<Label> Labels, ImmutableArray<FrontMatterMistake> Mistakes) Read(
        SourceText text,
        TextSpan span,
        YamlProblem whole
    )
    {
        var reader = new FrontMatterEntries(text, span);
        foreach (var entry in reader.Split())
            reader.ReadEntry(entry);
        // Each entry may be right, and all together wrong.
        if (reader._mistakes.Count == 0)
            reader._mistakes.Add(new(reader.OnFirstLine(whole.Span), ReasonOf(whole)));
        return (reader._labels.ToImmutable(), reader._mistakes.ToImmutable());
    }

    private IEnumerable<TextSpan> Split()
    {
        var span = _frontMatter;
        if (span.IsEmpty)
            yield break;
        var (start, last) = (span.Start, _text.LineAt(span.End - 1));
        for (var line = _text.LineAt(span.Start) + 1; line <= last; line++)
        {
            if (GoesOn(_text.Span(_text.LineSpan(line))))
                continue;
            yield return TextSpan.FromBounds(start, _text.LineStart(line));
            start = _text.LineStart(line);
        }
        yield return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>Whether a line belongs to the entry above it.</summary>
    private static bool GoesOn(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || line[0] is ' ' or '\t' or '#' or ']' or '}' || line is "-" or ['-', ' ', ..];

    private void ReadEntry(TextSpan entry)
    {
        if (_text.Span(entry).IsWhiteSpace())
            return;
        var tree = YamlTree.OfFrontMatter(_text, entry);
        if (tree is { Mistake: null, Root: null })
            return;
        var mistake = tree.Mistake ?? tree.Problems.FirstOrDefault(problem => !IsNamedElsewhere(problem));
        if (mistake is null && tree.Root is YamlMap map)
        {
            _labels.AddRange(FrontMatterReader.LabelsOf(_text, map));
            return;
        }
        var first = EntryLine.Of(_text, _text.LineAt(entry.Start));
        // `company: Harbor Foods` with ` role: Planner` below it: a value goes on in words, not in a key.
        if (first is { Value.IsEmpty: false, OpensMore: false } && BadlyIndented(entry) is { } line)
        {
            ReadEntry(TextSpan.FromBounds(entry.Start, _text.LineStart(line)));
            var below = TextSpan.FromBounds(_text.LineStart(line), entry.End);
            Complain(new(WordsOf(line), "this line must not be indented"));
            ReadEntry(below);
            return;
        }
        if (first is not null)
            _labels.Add(first.ToLabel(_text, first.Value.IsEmpty ? WordsBelow(entry) : null));
        // What a template puts in there is its own matter.
        var isTemplate = Template().IsMatch(_text.Slice(entry));
        Complain(MistakeIn(entry, first, mistake, mayQuote: !isTemplate) with { IsTemplate = isTemplate });
    }

    /// <summary>Whether <paramref name="problem"/> is a word for what another entry names: <c>*name</c> for <c>&amp;name</c>.</summary>
    private bool IsNamedElsewhere(YamlProblem problem) =>
        _text.Span(problem.Span) is ['*', .. var name] && _text.Span(_frontMatter).Contains($"&{name}", StringComparison.Ordinal);

    /// <summary>The number of the first line below the entry's own that has a key; null where none has.</summary>
    private int? BadlyIndented(TextSpan entry)
    {
        for (var line = _text.LineAt(entry.Start) + 1; line < _text.LineCount && _text.LineStart(line) < entry.End; line++)
            if (EntryLine.Of(_text, line) is { IsItem: false })
                return line;
        return null;
    }

    /// <summary>What stands in the lines below a key, with commas between.</summary>
    private string WordsBelow(TextSpan entry)
    {
        var words = new List<string>();
        for (var line = _text.LineAt(entry.Start) + 1; line < _text.LineCount && _text.LineStart(line) < entry.End; line++)
            if (_text.Slice(_text.LineSpan(line)).Trim().TrimStart('-').Trim() is { Length: > 0 } found && found[0] != '#')
                words.Add(found);
        return string.Join(", ", words);
    }

    private FrontMatterMistake MistakeIn(TextSpan entry, EntryLine? first, YamlProblem? mistake, bool mayQuote)
    {
        var reason = mistake is null ? "the colon with a space after it is missing" : ReasonOf(mistake);
        if (mayQuote && first is { Value.IsEmpty: false } && Quoted(entry, first) is { } mended)
            return new(first.Value, reason) { Key = first.Name, Quoted = mended };
        // An item of a list below the key.
        var line = _text.LineAt(Math.Clamp(mistake?.Span.Start ?? entry.Start, entry.Start, Math.Max(entry.Start, entry.End - 1)));
        if (mayQuote && EntryLine.Of(_text, line) is { Value.IsEmpty: false } inner && Quoted(entry, inner) is { } quoted)
            return new(inner.Value, reason) { Key = inner.Name.Length > 0 ? inner.Name : first?.Name, Quoted = quoted };
        var marked = first is { Value.IsEmpty: false } && line == _text.LineAt(entry.Start) ? first.Value : WordsOf(line);
        return new(marked, reason) { Key = first?.Name };
    }

    /// <summary>The value of <paramref name="line"/> in quotes; null where <paramref name="entry"/> is no YAML with it either.</summary>
    private string? Quoted(TextSpan entry, EntryLine line)
    {
        var words = line.Words(_text);
        var quoted = $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var mended = string.Concat(
            _text.Span(TextSpan.FromBounds(entry.Start, line.Value.Start)),
            quoted,
            _text.Span(TextSpan.FromBounds(line.Value.End, entry.End))
        );
        var tree = YamlTree.OfFrontMatter(SourceText.From(mended), new(0, mended.Length));
        return tree is { Mistake: null, Root: YamlMap { Pairs: [var (_, value)] } } && TextsOf(value).Contains(words) ? quoted : null;
    }

    private static IEnumerable<string> TextsOf(YamlValue value) =>
        value switch
        {
            YamlText text => [text.Text],
            YamlList list => list.Items.SelectMany(TextsOf),
            YamlMap map => map.Pairs.SelectMany(pair => TextsOf(pair.Value)),
            _ => [],
        };

    /// <summary>The words of a line, without the space around them.</summary>
    private TextSpan WordsOf(int line) => _text.Trimmed(_text.LineSpan(line), char.IsWhiteSpace);

    private void Complain(FrontMatterMistake mistake) => _mistakes.Add(mistake with { Span = OnFirstLine(mistake.Span) });

    private TextSpan OnFirstLine(TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, _text.LineEnd(_text.LineAt(span.Start)))));

    /// <summary>What the reader of YAML says, without the rest of the message of a config.</summary>
    private static string ReasonOf(YamlProblem problem) => problem.Reason ?? problem.Message.TrimEnd('.');

    [GeneratedRegex(@"\{\{|<%", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    /// <summary>A line with a key, or an item of a list.</summary>
    /// <param name="Name">The key; empty where there is none.</param>
    /// <param name="NameSpan">Where it stands, without quotes.</param>
    /// <param name="Value">What stands behind it up to a comment, quotes included; empty, at the line's end, where nothing does.</param>
    private sealed partial record EntryLine(string Name, TextSpan NameSpan, TextSpan Value)
    {
        /// <summary>Whether the value begins something that may go on below.</summary>
        public bool OpensMore { get; private init; }

        /// <summary>Whether it is an item of a list.</summary>
        public bool IsItem { get; private init; }

        public static EntryLine? Of(SourceText text, int line)
        {
            var span = text.LineSpan(line);
            var match = Pattern().Match(text.Slice(span));
            if (!match.Success)
                return null;
            var (name, value) = (match.Groups["name"], match.Groups["value"]);
            return new(
                name.Value,
                new(span.Start + name.Index, name.Length),
                value.Length == 0 ? new(span.End, 0) : new(span.Start + value.Index, value.Length)
            )
            {
                OpensMore = value.Value is ['|' or '>' or '[' or '{' or '"' or '\'', ..],
                IsItem = match.Value.AsSpan().TrimStart() is ['-', ..],
            };
        }

        /// <summary>The value without the quotes around it; one that has no partner is none of it either.</summary>
        public string Words(SourceText text) => text.Slice(Bare(text));

        public Label ToLabel(SourceText text, string? words)
        {
            var value = Bare(text);
            return new(Name, NameSpan, words ?? text.Slice(value), value, LabelForm.FrontMatter, HasColon: true);
        }

        private TextSpan Bare(SourceText text)
        {
            var (start, end) = (Value.Start, Value.End);
            if (text.Span(Value) is not [('"' or '\'') and var quote, .. var rest])
                return Value;
            if (rest.IndexOf(quote) is var at && at < 0)
                return TextSpan.FromBounds(start + 1, end);
            // `'Baker's choice'` is all in quotes, `"Senior" Baker` is not.
            return rest[^1] == quote && rest.Length > 1 ? TextSpan.FromBounds(start + 1, end - 1) : Value;
        }

        [GeneratedRegex(
            """
                ^\s*(?:-\s+)?(?<quote>["']?)(?<name>[\p{L}_][^:"'#]*?)\k<quote>\s*:(?:\s+(?<value>[^\s\#].*?))?(?:\s+\#(?:\s.*)?)?\s*$
                | ^\s*-\s+(?<name>)(?<value>[^\s\#].*?)(?:\s+\#(?:\s.*)?)?\s*$
                """,
            RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
        )]
        private static partial Regex Pattern();
    }
}
