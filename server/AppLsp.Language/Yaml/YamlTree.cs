using AppLsp.Language.Text;
using AppLsp.Language.Words;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AppLsp.Language.Yaml;

/// <summary>A value in a YAML text.</summary>
/// <param name="Span">Where it stands; of a list or mapping, from its first to its last value.</param>
public abstract record YamlValue(TextSpan Span);

/// <summary>A text, number or flag, as it is written.</summary>
/// <param name="Span">Where it stands, its quotes included.</param>
/// <param name="Text">Its text, without quotes; empty where a key has no value yet.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
public sealed record YamlText(TextSpan Span, string Text, bool IsPlain) : YamlValue(Span)
{
    /// <summary>Whether there is no value yet: <c>key:</c> with nothing after it, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

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

/// <summary>A YAML text as values with their places. Any text gives a tree: of a broken one, what stands before the mistake.</summary>
/// <remarks>YamlDotNet's own representation model gives nothing at all for a text with a mistake, and every half-typed text has
/// one.</remarks>
public sealed class YamlTree
{
    /// <summary>The most UTF-16 code units that are read.</summary>
    public const int LongestText = 1 << 20;

    /// <summary>The most values that are read, those that aliases repeat included.</summary>
    private const int MostValues = 50_000;

    private const int DeepestNesting = 32;

    private readonly SourceText _text;
    private readonly Parser _parser;
    private readonly List<YamlProblem> _problems = [];
    private readonly Dictionary<string, (YamlValue Value, int Size)> _anchors = [];
    private int _values;
    private int _depth;

    private YamlTree(SourceText text)
    {
        _text = text;
        _parser = new(new StringReader(text.Content));
    }

    /// <summary>The outermost value, or null where the text has none.</summary>
    public YamlValue? Root { get; private set; }

    /// <summary>What keeps the text from being read as a whole.</summary>
    public IReadOnlyList<YamlProblem> Problems => _problems;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static YamlTree Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tree = new YamlTree(text);
        if (text.Length > LongestText)
            tree.Complain(
                text.LineSpan(0),
                $"This file is too large to be settings: it has {text.Length / 1000:N0} thousand characters, and "
                    + $"{LongestText / 1000:N0} thousand are read at most. Nothing of it is used."
            );
        else
            tree.Read();
        return tree;
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
                {
                    Complain(SpanOf(_parser.Current!), "Only one YAML document is read; take this one away.");
                    return;
                }
                ReadValue(value => Root = value);
            }
        }
        catch (Stop) { }
        catch (YamlException mistake)
        {
            Complain(
                At(mistake.Start, mistake.End),
                $"This is no YAML: {(mistake.InnerException ?? mistake).Message.TrimEnd('.')}. What stands before it is used."
            );
        }
        // The parser's own exceptions on odd texts are of many kinds, and each of them means that the text is not YAML.
#pragma warning disable CA1031
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Complain(
                _parser.Current is { } current ? SpanOf(current) : default,
                $"This is no YAML: {mistake.Message.TrimEnd('.')}. What stands before it is used."
            );
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
            if (!_anchors.TryGetValue(alias.Value.Value, out var named))
            {
                Complain(SpanOf(alias), $"Nothing above is called &{alias.Value.Value}.");
                return 0;
            }
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
                while (Next() is not MappingEnd)
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

    private int ReadPair(YamlMap map)
    {
        if (_parser.Current is not Scalar scalar)
        {
            Complain(SpanOf(_parser.Current!), "A key is a word, and no list, mapping or alias.");
            throw new Stop();
        }
        var key = TextOf(scalar);
        Count(key.Span, 1);
        var index = map.Pairs.Count;
        // A key that is being typed has no value yet.
        map.Pairs.Add((key, new YamlText(new(key.Span.End, 0), "", IsPlain: true)));
        Next();
        return 1 + ReadValue(value => map.Pairs[index] = (key, value));
    }

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current! : throw new Stop();

    private void Enter(ParsingEvent at)
    {
        if (++_depth <= DeepestNesting)
            return;
        Complain(SpanOf(at), $"Values are nested more than {DeepestNesting} deep here. What stands before this is used.");
        throw new Stop();
    }

    private void Count(TextSpan at, int values)
    {
        _values += values;
        if (_values <= MostValues)
            return;
        Complain(at, $"These are more than {MostValues:N0} values, those that aliases repeat included. What stands before this is used.");
        throw new Stop();
    }

    private YamlText TextOf(Scalar scalar) => new(SpanOf(scalar), scalar.Value, scalar is { Style: ScalarStyle.Plain });

    private TextSpan SpanOf(ParsingEvent at) => At(at.Start, at.End);

    private TextSpan At(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, _text.Length);
        return TextSpan.FromBounds(from, (int)Math.Clamp(end.Index, from, _text.Length));
    }

    private void Complain(TextSpan span, string message) => _problems.Add(new(span, message));

    /// <summary>Ends the reading; what was wrong has been said.</summary>
    private sealed class Stop : Exception;
}
