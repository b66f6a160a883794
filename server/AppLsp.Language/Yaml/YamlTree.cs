using AppLsp.Language.Text;
using AppLsp.Language.Words;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AppLsp.Language.Yaml;

/// <summary>A value in a YAML text.</summary>
/// <param name="Span">Where it stands; of a list or mapping, where it begins.</param>
public abstract record YamlValue(TextSpan Span);

/// <summary>A text, number or flag, as it is written.</summary>
/// <param name="Span">Where it stands, its quotes included.</param>
/// <param name="Text">Its text, without quotes; empty where a key has no value yet.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
public sealed record YamlText(TextSpan Span, string Text, bool IsPlain) : YamlValue(Span)
{
    /// <summary>Whether there is no value yet: <c>key:</c> with nothing after it, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>What a key is made of that is no text but a list or mapping; the text is empty then. Null for every other text.</summary>
    public YamlValue? Parts { get; init; }
}

/// <summary>A word for what stands elsewhere (<c>*name</c>), where that is not put in its place.</summary>
public sealed record YamlAlias(TextSpan Span) : YamlValue(Span);

/// <summary>A list.</summary>
public sealed record YamlList(TextSpan Span) : YamlValue(Span)
{
    /// <summary>The items, in their order.</summary>
    public List<YamlValue> Items { get; } = [];
}

/// <summary>Keys with values, in their order; a key may stand twice.</summary>
public sealed record YamlMap(TextSpan Span) : YamlValue(Span)
{
    /// <summary>The keys with their values.</summary>
    public List<(YamlText Key, YamlValue Value)> Pairs { get; } = [];

    /// <summary>The value of the first key <paramref name="name"/>, or null.</summary>
    public YamlValue? this[string name]
    {
        get
        {
            foreach (var (key, value) in Pairs)
                if (key.Text == name)
                    return value;
            return null;
        }
    }
}

/// <summary>What is wrong at one place of a YAML text.</summary>
/// <param name="Span">The key or value; it may reach over several lines, and be empty.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record YamlProblem(TextSpan Span, string Message)
{
    /// <summary>What was most likely meant at the place, or null.</summary>
    public string? Meant { get; init; }

    /// <summary>What is wrong where the text is no YAML, without a full stop; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>A word that is none of <paramref name="known"/>; the nearest of them is asked after.</summary>
    /// <param name="word">The word.</param>
    /// <param name="complaint">What is wrong, without the full stop.</param>
    /// <param name="known">The words that there are.</param>
    internal static YamlProblem Unknown(YamlText word, string complaint, IEnumerable<string> known)
    {
        var meant = Spelling.Nearest(word.Text, known);
        return new(word.Span, meant is null ? complaint + "." : $"{complaint}. Did you mean {meant}?")
        {
            Meant = word.IsPlain ? meant : null,
        };
    }
}

/// <summary>
/// YAML as values with their places: a config, or the front matter of a document. Any text gives a tree: of a broken one, what stands
/// before the mistake.
/// </summary>
/// <remarks>YamlDotNet's own representation model gives nothing at all for a text with a mistake, and every half-typed text has
/// one.</remarks>
public sealed class YamlTree
{
    /// <summary>The most UTF-16 code units that are read.</summary>
    public const int LongestText = 1 << 20;

    /// <summary>The most values that are read, those that aliases repeat included.</summary>
    private const int MostValues = 50_000;

    private const int DeepestNesting = 32;

    private readonly TextSpan _part;
    private readonly bool _isConfig;
    private readonly Parser _parser;
    private readonly List<YamlProblem> _problems = [];
    private readonly Dictionary<string, (YamlValue Value, int Size)> _anchors = [];
    private int _values;
    private int _depth;

    private YamlTree(SourceText text, TextSpan part, bool isConfig)
    {
        _part = part;
        _isConfig = isConfig;
        _parser = new(new StringReader(text.Slice(part)));
    }

    /// <summary>The outermost value, or null where the text has none.</summary>
    public YamlValue? Root { get; private set; }

    /// <summary>What is wrong, in the order in which it was met.</summary>
    public IReadOnlyList<YamlProblem> Problems => _problems;

    /// <summary>The one of the <see cref="Problems"/> behind which nothing is read; null where all was read.</summary>
    public YamlProblem? Mistake { get; private set; }

    /// <summary>Reads the config <paramref name="text"/>: its keys are words, and an alias is what it repeats.</summary>
    public static YamlTree Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.Content.StartsWith('\uFEFF') ? 1 : 0;
        var tree = new YamlTree(text, TextSpan.FromBounds(start, text.Length), isConfig: true);
        if (text.Length > LongestText)
            tree.Mistake = tree.Complain(
                text.LineSpan(0),
                $"This file is too large for a config: {text.Length / 1000:N0} thousand characters; the limit is "
                    + $"{LongestText / 1000:N0} thousand. None of it is used."
            );
        else
            tree.Read();
        return tree;
    }

    /// <summary>
    /// Reads the front matter of a document: people keep there what they like, so a key may be all that YAML allows. An alias is no
    /// value, for what it repeats stands elsewhere.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="frontMatter">The lines between the fences.</param>
    public static YamlTree OfFrontMatter(SourceText text, TextSpan frontMatter)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tree = new YamlTree(text, frontMatter, isConfig: false);
        tree.Read();
        return tree;
    }

    /// <summary>
    /// <paramref name="yaml"/> with spaces for the line of a mistake, or for the last line that is not blank where the mistake is
    /// elsewhere, so that a text that is being typed can be read on; null where all is blank.
    /// </summary>
    /// <param name="yaml">The text.</param>
    /// <param name="mistake">The offset in it at which the mistake begins, if it has one.</param>
    public static string? WithoutLine(string yaml, int? mistake)
    {
        var last = yaml.AsSpan().TrimEnd().Length;
        if (last == 0)
            return null;
        var text = SourceText.From(yaml);
        var line = mistake < last && !text.IsBlank(text.LineAt(mistake.Value)) ? text.LineAt(mistake.Value) : text.LineAt(last - 1);
        var span = text.LineSpan(line);
        return string.Concat(yaml.AsSpan(0, span.Start), new string(' ', span.Length), yaml.AsSpan(span.End));
    }

    private void Read()
    {
        try
        {
            while (_parser.MoveNext())
            {
                if (_parser.Current is DocumentStart or StreamStart or StreamEnd or DocumentEnd)
                    continue;
                if (Root is not null)
                    throw new Stop(Complain(SpanOf(_parser.Current!), "Only the first YAML document is read. Remove this one."));
                ReadValue(value => Root = value);
            }
        }
        catch (Stop stop)
        {
            Mistake = stop.Mistake;
        }
        catch (YamlException mistake)
        {
            Mistake = ComplainOf(At(mistake.Start, mistake.End), mistake.InnerException ?? mistake);
        }
        // The parser's own exceptions on odd texts are of many kinds, and each of them means that the text is not YAML.
#pragma warning disable CA1031
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Mistake = ComplainOf(_parser.Current is { } current ? SpanOf(current) : new(_part.Start, 0), mistake);
        }
    }

    /// <summary>
    /// Reads the value at which the parser stands. It is put in its place before its parts are read: a mistake in them loses them alone.
    /// </summary>
    /// <returns>How many values it is made of.</returns>
    private int ReadValue(Action<YamlValue> put)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias alias)
        {
            var isNamed = _anchors.TryGetValue(alias.Value.Value, out var named);
            if (!isNamed)
            {
                var reason = $"Unknown anchor &{alias.Value.Value}";
                Complain(SpanOf(alias), reason + ".", reason);
            }
            if (!_isConfig)
            {
                put(new YamlAlias(SpanOf(alias)));
                return 1;
            }
            if (!isNamed)
                return 0;
            Count(SpanOf(alias), named.Size);
            put(named.Value);
            return named.Size;
        }

        Count(SpanOf(current), 1);
        var size = 1;
        YamlValue value;
        switch (current)
        {
            case Scalar scalar:
                put(value = TextOf(scalar));
                break;
            case SequenceStart:
                var list = new YamlList(SpanOf(current));
                put(value = list);
                Enter(current);
                while (Next() is not SequenceEnd)
                    size += ReadValue(list.Items.Add);
                _depth--;
                break;
            case MappingStart:
                var map = new YamlMap(SpanOf(current));
                put(value = map);
                Enter(current);
                Next();
                while (_parser.Current is not MappingEnd)
                    size += ReadPair(map);
                _depth--;
                break;
            default:
                return 0;
        }
        if (current is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _anchors[anchor.Value] = (value, size);
        return size;
    }

    /// <summary>Reads a key and its value, up to the next key or the end of the mapping.</summary>
    /// <returns>How many values they are made of.</returns>
    private int ReadPair(YamlMap map)
    {
        var size = ReadKey(map);
        var (key, _) = map.Pairs[^1];
        // YamlDotNet loses the value of an indented key that is empty (`  : value`).
        if (Next() is MappingEnd)
            return size;
        size += ReadValue(value => map.Pairs[^1] = (key, value));
        Next();
        return size;
    }

    /// <summary>Reads a key, which has no value then: so does one that is being typed.</summary>
    /// <returns>How many values it is made of.</returns>
    private int ReadKey(YamlMap map)
    {
        YamlText key;
        var size = 1;
        var current = _parser.Current!;
        if (current is Scalar scalar)
        {
            key = TextOf(scalar);
            Count(key.Span, 1);
        }
        else if (_isConfig)
        {
            throw new Stop(Complain(SpanOf(current), "A key must be a word, not a list, mapping or alias."));
        }
        else
        {
            YamlValue parts = new YamlList(SpanOf(current));
            size = ReadValue(value => parts = value);
            key = new(SpanOf(current), "", IsPlain: true) { Parts = parts };
        }
        map.Pairs.Add((key, new YamlText(new(key.Span.End, 0), "", IsPlain: true)));
        return size;
    }

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current! : throw new Stop(null);

    private void Enter(ParsingEvent at)
    {
        if (++_depth > DeepestNesting)
            throw new Stop(
                Complain(SpanOf(at), $"Values are nested more than {DeepestNesting} levels deep. Everything before this is still used.")
            );
    }

    private void Count(TextSpan at, int values)
    {
        _values += values;
        if (_values > MostValues)
            throw new Stop(
                Complain(at, $"More than {MostValues:N0} values, counting those that aliases repeat. Everything before this is still used.")
            );
    }

    private YamlText TextOf(Scalar scalar) => new(SpanOf(scalar), scalar.Value, scalar is { Style: ScalarStyle.Plain });

    private TextSpan SpanOf(ParsingEvent at) => At(at.Start, at.End);

    private TextSpan At(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(_part.Start + start.Index, _part.Start, _part.End);
        return TextSpan.FromBounds(from, (int)Math.Clamp(_part.Start + end.Index, from, _part.End));
    }

    private YamlProblem ComplainOf(TextSpan span, Exception mistake)
    {
        var reason = mistake.Message.TrimEnd('.');
        return Complain(span, $"Not valid YAML: {reason}. Everything before it is still used.", reason);
    }

    private YamlProblem Complain(TextSpan span, string message, string? reason = null)
    {
        var problem = new YamlProblem(span, message) { Reason = reason };
        _problems.Add(problem);
        return problem;
    }

    /// <summary>Ends the reading; what was wrong has been said.</summary>
    /// <param name="mistake">What was said.</param>
    private sealed class Stop(YamlProblem? mistake) : Exception
    {
        public YamlProblem? Mistake => mistake;
    }
}
