using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains a word for a value that is known to be absent.</summary>
internal static class HoverOnAbsent
{
    /// <summary>What to say of <paramref name="line"/>, which stands for the value of <paramref name="section"/>.</summary>
    public static string Describe(Section section, TextLine line) =>
        MarkdownText.Paragraphs(
            MarkdownText.Title(line.Text, $"no {section.Entry.Name}"),
            "You noted that there is none, so AppLsp does not ask for it."
                + (section.Entry.Traits.IsAddress ? " If you find the posting online, put its link here." : "")
        );
}
