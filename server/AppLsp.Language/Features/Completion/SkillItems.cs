using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Completion;

/// <summary>The skills that the posting names and the list of skills lacks, in the order of the posting.</summary>
internal static class SkillItems
{
    /// <summary>The items for <paramref name="place"/>.</summary>
    public static IEnumerable<CompletionItem> For(SkillPlace place, CompletionCursor cursor)
    {
        var skills = cursor.Application.Skills;
        var listed = skills.In(Listed(place, cursor));
        var offered = new HashSet<SkillDefinition>();
        foreach (var mention in skills.Named)
        {
            if (listed.Contains(mention.Skill) || !offered.Add(mention.Skill))
                continue;
            var name = mention.Name.Written;
            // Between a comma and the next word there is a space.
            var lead = place.Replaced.Start > 0 && cursor.Text.Content[place.Replaced.Start - 1] is ',' or ';' ? " " : place.Lead;
            yield return new(
                name,
                CompletionKind.Value,
                new(place.Replaced, lead + name),
                SkillWords.InPosting(cursor.Application, name) ?? name
            )
            {
                // Whichever name the person knows it by finds it.
                FilterText = string.Join(' ', mention.Skill.AllNames.Where(other => other != name).Prepend(name)),
            };
        }
    }

    /// <summary>The lines of the list of skills, without what is being typed.</summary>
    private static IEnumerable<TextSpan> Listed(SkillPlace place, CompletionCursor cursor)
    {
        foreach (var line in cursor.Application.Lines(Fact.Skills))
        {
            if (!cursor.IsOnLine(line.Span))
            {
                yield return line.Span;
                continue;
            }
            if (place.Replaced.Start > line.Span.Start)
                yield return TextSpan.FromBounds(line.Span.Start, Math.Min(place.Replaced.Start, line.Span.End));
            if (place.Replaced.End < line.Span.End)
                yield return TextSpan.FromBounds(Math.Max(place.Replaced.End, line.Span.Start), line.Span.End);
        }
    }
}
