using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications.Skills;

/// <summary>
/// What was read of a posting, with all that it was read from, so that it need not be read again after each letter that is typed elsewhere:
/// of all that is read of an application it takes longest, and it changes least.
/// </summary>
/// <param name="Dictionary">The skills that were looked for.</param>
/// <param name="Company">The employer's key.</param>
/// <param name="Text">The text from the first line to the last: a piece of the document's text then, which stays in memory as long as this
/// is of use.</param>
/// <param name="Lines">Where the lines stood.</param>
/// <param name="Named">Each place where a skill is named, in the order of the text.</param>
/// <param name="Requirements">What is asked for, in the order of the text.</param>
internal sealed record PostingReading(
    SkillLexicon Dictionary,
    string Company,
    ReadOnlyMemory<char> Text,
    IReadOnlyList<TextSpan> Lines,
    IReadOnlyList<SkillMention> Named,
    IReadOnlyList<SkillRequirement> Requirements
)
{
    /// <summary>
    /// The reading of <paramref name="lines"/> of <paramref name="application"/>: <paramref name="earlier"/>, moved, where the same was
    /// read.
    /// </summary>
    public static PostingReading Of(Application application, IReadOnlyList<TextSpan> lines, PostingReading? earlier)
    {
        var company = application.Company?.Key ?? "";
        var span = lines.Count == 0 ? default : TextSpan.FromBounds(lines[0].Start, lines[^1].End);
        var text = application.Text.Content.AsMemory(span.Start, span.Length);
        if (
            earlier is not null
            && earlier.Dictionary == application.Schema.Skills
            && earlier.Company == company
            && text.Span.SequenceEqual(earlier.Text.Span)
            && earlier.IsOf(lines)
        )
            return earlier.MovedTo(lines);
        var (named, requirements) = PostingSkills.Read(application.Text, application.Schema.Skills, company, lines);
        return new(application.Schema.Skills, company, text, lines, named, requirements);
    }

    private bool IsOf(IReadOnlyList<TextSpan> lines)
    {
        if (lines.Count != Lines.Count)
            return false;
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Length != Lines[i].Length || lines[i].Start - lines[0].Start != Lines[i].Start - Lines[0].Start)
                return false;
        return true;
    }

    private PostingReading MovedTo(IReadOnlyList<TextSpan> lines)
    {
        var by = lines.Count == 0 ? 0 : lines[0].Start - Lines[0].Start;
        return by == 0
            ? this
            : this with
            {
                Lines = lines,
                Named = [.. Named.Select(Moved)],
                Requirements = [.. Requirements.Select(requirement => new SkillRequirement([.. requirement.AnyOf.Select(Moved)]))],
            };

        SkillMention Moved(SkillMention mention) => mention with { Span = new(mention.Span.Start + by, mention.Span.Length) };
    }
}
