using AppLsp.Language.Applications;
using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Shows where the posting names a skill.</summary>
internal static class HoverOnSkill
{
    /// <summary>
    /// The skill at <paramref name="offset"/> in the item <paramref name="item"/> with what to say of it; null where the
    /// posting names neither the item nor the part of it that is under the cursor.
    /// </summary>
    public static (TextSpan Span, string Markdown)? At(Application application, TextSpan item, int offset)
    {
        var text = application.Text;
        TextSpan[] spans =
        [
            SkillParts.Whole(text, item),
            SkillParts.In(text, item).FirstOrDefault(part => part.Touches(offset)),
            application.Skills.At(item, offset)?.Span ?? default,
        ];
        foreach (var span in spans)
        {
            if (span.IsEmpty || !span.Touches(offset))
                continue;
            if (SkillWords.InPosting(application, text.Slice(span)) is { } markdown)
                return (span, markdown);
        }
        return null;
    }
}
