using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications.Skills;

/// <summary>
/// The skills that a person's own text names, line by line, with all that they were read from: of a text in which a letter is typed all
/// other lines need not be read again.
/// </summary>
internal sealed class OwnSkills
{
    private readonly SkillLexicon _dictionary;
    private readonly SourceText _text;
    private readonly List<(TextSpan Span, SkillDefinition[] Skills)> _lines;

    private OwnSkills(SkillLexicon dictionary, SourceText text, List<(TextSpan Span, SkillDefinition[] Skills)> lines)
    {
        _dictionary = dictionary;
        _text = text;
        _lines = lines;
        All = [.. lines.SelectMany(line => line.Skills)];
    }

    /// <summary>The skills of all lines.</summary>
    public HashSet<SkillDefinition> All { get; }

    /// <summary>Reads <paramref name="lines"/> of <paramref name="text"/>, each of which lies on one line, in their order.</summary>
    /// <param name="dictionary">The skills to look for.</param>
    /// <param name="text">The text.</param>
    /// <param name="lines">The lines to read.</param>
    /// <param name="earlier">
    /// What was read in an earlier text of the document, or null; it makes no difference but to the time that is taken.
    /// </param>
    public static OwnSkills Of(SkillLexicon dictionary, SourceText text, List<TextSpan> lines, OwnSkills? earlier)
    {
        var (above, below) = earlier?._dictionary == dictionary ? earlier.SharedWith(text, lines) : (0, 0);
        var read = new List<(TextSpan, SkillDefinition[])>(lines.Count);
        var words = new TokenizedLine();
        for (var i = 0; i < lines.Count; i++)
        {
            var fromEnd = lines.Count - i;
            var skills =
                i < above ? earlier!._lines[i].Skills
                : fromEnd <= below ? earlier!._lines[^fromEnd].Skills
                : Read(dictionary, words, text.Span(lines[i]));
            read.Add((lines[i], skills));
        }
        return new(dictionary, text, read);
    }

    /// <summary>The skills of the line <paramref name="line"/>, from 0, of those that were read, in the order of the text.</summary>
    internal SkillDefinition[] Of(int line) => _lines[line].Skills;

    /// <summary>The skills that <paramref name="line"/> names; <paramref name="words"/> is filled anew.</summary>
    public static SkillDefinition[] Read(SkillLexicon dictionary, TokenizedLine words, ReadOnlySpan<char> line)
    {
        words.Read(line);
        List<SkillDefinition>? found = null;
        for (var i = 0; i < words.Count; i++)
            if (dictionary.At(words, i) is var (name, _))
                (found ??= []).Add(name.Skill);
        return found is null ? [] : [.. found];
    }

    /// <summary>How many of <paramref name="lines"/> are the same as here from the first line on, and how many up to the last.</summary>
    private (int Above, int Below) SharedWith(SourceText text, List<TextSpan> lines)
    {
        var (above, below, most) = (0, 0, Math.Min(lines.Count, _lines.Count));
        while (above < most && IsSame(lines[above], _lines[above].Span))
            above++;
        while (below < most - above && IsSame(lines[^(below + 1)], _lines[^(below + 1)].Span))
            below++;
        return (above, below);

        bool IsSame(TextSpan line, TextSpan here) => text.Span(line).SequenceEqual(_text.Span(here));
    }
}
