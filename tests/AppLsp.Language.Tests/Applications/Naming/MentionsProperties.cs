using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Features.Completion;
using AppLsp.Language.Tests.Properties;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Applications.Naming;

/// <summary>What holds of names in any text, at any place.</summary>
public class MentionsProperties
{
    private static readonly string[] Samples =
    [
        """
            # Application Details

            ## Company
            Netflix 🚀

            ## Job Description
            At Netflix, **Netflix's** Python and Go, and Hafenwerk.

            ## Company Details
            [Netflix](https://netflix.com), Pepsico

            ## Notes
            - Key skills:
              - Python, plain writing
            - Resume bullet points:
              - Work experience:
                - Pepsico: Python at Netflix
                - Hafenwerk: plain writing
                - Pepsico Head: SQL
            - Cover letter points:
              - Opening paragraph: Pepsico's Python 👩‍💻 at Hafenwerk
            """,
        "---\ntype: application\ncompany: Netflix\n---\n\n**Notes**\n\n* Key skills: Python\n* Resume bullets:\n\t* Jobs:\n\t\t* "
            + "Hafenwerk: Netflix\n\nI like Netflix, Hafenwerk and Python",
        "- Company: Netflix\r\n- Notes:\r\n  1. Key skills: Python\r\n  2. Resume bullets:\r\n     1. Jobs:\r\n        1. "
            + "Hafenwerk: x\r\n\r\nNetflix Hafenwerk Python",
    ];

    private static readonly string[] Pieces =
    [
        "\n",
        "\r\n",
        " ",
        "- ",
        "## ",
        ":",
        ": ",
        "**",
        "`",
        "```\n",
        "> ",
        "🚀",
        "\uD83D",
        "\uDE00",
        "\uFEFF",
        "\0",
        "é",
        "Netflix",
        "Hafenwerk",
        "Pepsico",
        "Python",
        "'s",
        "’s",
        "<!--",
        "](",
        "(",
        "@",
        "://",
        "日立",
        "/",
        "株式会社",
    ];

    private static readonly Gen<string> Texts = EditedText.Of(Samples, Pieces);

    private static Analysis Analyse(string text) =>
        Analysis.Of(SourceText.From(text), "applications/a.md", new AnalysisOptions(CompletionScript.Today));

    [Fact]
    public void At_any_place_of_any_text_what_is_named_touches_it_and_is_among_its_references() =>
        Texts.Sample(
            text =>
            {
                var analysis = Analyse(text);
                if (analysis.Application is not { } application)
                    return;
                var mentions = Mentions.In(application);
                for (var offset = 0; offset <= text.Length; offset++)
                {
                    if (mentions.At(offset) is not var (subject, mention))
                        continue;
                    Assert.True(mention.Span.Touches(offset));
                    var all = mentions.Of(subject);
                    Assert.Contains(mention, all);
                    var end = 0;
                    foreach (var (span, _, _) in all)
                    {
                        Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"{span} in {text}");
                        Assert.Equal(analysis.Text.LineAt(span.Start), analysis.Text.LineAt(span.End));
                        Assert.False(
                            char.IsLowSurrogate(text[span.Start]) && span.Start > 0 && char.IsHighSurrogate(text[span.Start - 1]),
                            "a pair is cut"
                        );
                        end = span.End;
                    }
                }
            },
            iter: 200
        );

    [Fact]
    public void What_is_renamed_and_renamed_back_is_what_it_was() =>
        Gen.Select(Texts, Gen.Int[0, 10_000])
            .Sample(
                (text, place) =>
                {
                    var analysis = Analyse(text);
                    if (analysis.Application is not { } application)
                        return;
                    var mentions = Mentions.In(application);
                    if (mentions.At(place % (text.Length + 1)) is not var (subject, mention) || !Rename.Covers(subject, mention))
                        return;
                    var written = analysis.Text.Slice(mention.Span);
                    var newName =
                        subject.Kind == SubjectKind.Skill ? "Kotlin"
                        : MayStandInWords(written) && mentions.Of(subject).Any(named => !StandsAlone(analysis.Text.Content, named.Span))
                            ? "三菱"
                        : "Zephyrine";
                    if (Rename.Edits(analysis, mentions, subject, written, newName) is not { } edits)
                        return;
                    Assert.NotEmpty(edits);
                    // Written in two ways, a name comes back in one.
                    if (edits.Any(edit => analysis.Text.Slice(edit.Span) != written))
                        return;

                    var renamed = Analyse(analysis.Text.WithAll(edits).Content);
                    var moved =
                        mention.Span.Start
                        + edits.TakeWhile(edit => edit.Span.Start < mention.Span.Start).Sum(edit => edit.NewText.Length - edit.Span.Length);
                    var mentionsThere = Mentions.In(renamed.Application!);
                    Assert.True(
                        mentionsThere.At(moved) is not null,
                        $"{subject.Kind} {written} at {mention.Span} of\n{text}\nis lost at {moved} of\n{renamed.Text.Content}"
                    );
                    var (same, there) = mentionsThere.At(moved)!.Value;
                    Assert.Equal(newName, renamed.Text.Slice(there.Span));
                    var back = Rename.Edits(renamed, mentionsThere, same, newName, written);
                    if (back is null)
                    {
                        // A name with signs of markdown in it may stand there and yet be none that can be given.
                        Assert.Contains(written, sign => !char.IsLetterOrDigit(sign) && sign != ' ');
                        return;
                    }
                    Assert.Equal(text, renamed.Text.WithAll(back).Content);
                },
                iter: 4_000
            );

    /// <summary>
    /// Names of scripts without spaces are found within other words too (`日立で`), where one of letters would be a part of the word.
    /// </summary>
    private static bool MayStandInWords(string name) => name.Any(c => c > '\u2E80');

    private static bool StandsAlone(string text, TextSpan span) =>
        (span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1])) && (span.End == text.Length || char.IsWhiteSpace(text[span.End]));
}
