using AppLsp.Language.Text;

namespace AppLsp.Cli.Output;

/// <summary>A place of a text as people and editors count: lines and columns from 1, columns in UTF-16 units.</summary>
internal readonly record struct Place(int Line, int Column)
{
    /// <summary>The place of <paramref name="offset"/> in <paramref name="text"/>.</summary>
    public static Place Of(SourceText text, int offset)
    {
        var line = text.LineAt(offset);
        return new(line + 1, offset - text.LineStart(line) + 1);
    }
}
