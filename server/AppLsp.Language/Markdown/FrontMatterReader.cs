using AppLsp.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AppLsp.Language.Markdown;

/// <summary>Reads the keys of a front matter: YAML between two lines of <c>---</c>.</summary>
internal static class FrontMatterReader
{
    /// <summary>
    /// The keys at the outermost level with their values; of a list, its items with commas between. A front matter that is
    /// half typed, or no YAML, gives the keys before the mistake.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The YAML, without the fences.</param>
    /// <returns>The keys, and whether all of the front matter was read.</returns>
    public static (List<Label> Labels, bool IsWhole) Read(SourceText text, TextSpan span)
    {
        var labels = new List<Label>();
        var isWhole = false;
        try
        {
            // YamlDotNet's own events and not its node tree: they carry marks and survive up to a mistake.
            var parser = new Parser(new Scanner(new StringReader(text.Slice(span)), skipComments: true));
            var depth = 0;
            Scalar? key = null;
            Scalar? value = null;
            var items = new List<string>();
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case SequenceStart when depth == 0:
                        // A list has no keys.
                        return (labels, true);
                    case MappingStart or SequenceStart:
                        depth++;
                        break;
                    case MappingEnd or SequenceEnd:
                        depth--;
                        if (depth == 1 && key is not null)
                            labels.Add(LabelOf(text, span, ref key, value, items));
                        break;
                    case Scalar scalar when depth == 1 && key is null:
                        (key, value) = (scalar, null);
                        items.Clear();
                        break;
                    case AnchorAlias when depth == 1 && key is not null:
                        labels.Add(LabelOf(text, span, ref key, null, items));
                        break;
                    case Scalar scalar:
                        value ??= scalar;
                        items.Add(scalar.Value);
                        if (depth == 1 && key is not null)
                            labels.Add(LabelOf(text, span, ref key, value, items));
                        break;
                }
            }
            isWhole = true;
        }
        catch (Exception mistake) when (mistake is YamlException or InvalidOperationException or ArgumentException)
        {
            // What was read before the mistake counts; the editor's YAML support tells of the mistake itself. The parser
            // has exceptions of its own for most mistakes; some half-typed lists break its state machine instead.
        }
        return (labels, isWhole);
    }

    private static Label LabelOf(SourceText text, TextSpan span, ref Scalar? key, Scalar? value, List<string> items)
    {
        var name = SpanOf(text, span, key!);
        var label = new Label(
            key!.Value,
            name,
            string.Join(", ", items).Trim(),
            value is null || (value.Value.Length == 0 && value.Style == ScalarStyle.Plain)
                ? new TextSpan(EndOfLine(text, name), 0)
                : SpanOf(text, span, value),
            LabelForm.FrontMatter,
            HasColon: true
        );
        key = null;
        return label;
    }

    /// <summary>Where the scalar stands, on its first line, without quotes.</summary>
    private static TextSpan SpanOf(SourceText text, TextSpan yaml, Scalar scalar)
    {
        var start = Math.Clamp(yaml.Start + (int)scalar.Start.Index, yaml.Start, yaml.End);
        var end = Math.Clamp(yaml.Start + (int)scalar.End.Index, start, yaml.End);
        end = Math.Min(end, text.LineEnd(text.LineAt(start)));
        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
            end--;
        if (end - start >= 2 && text.Content[start] is '"' or '\'' && text.Content[end - 1] == text.Content[start])
            (start, end) = (start + 1, end - 1);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int EndOfLine(SourceText text, TextSpan span) => text.LineEnd(text.LineAt(span.End));
}
