using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point speaks of another role than the position. Marked at the role.</summary>
internal sealed partial class CoverLetterRoleMismatch : Rule
{
    /// <summary>The words of the pattern, without which a line need not be searched.</summary>
    private static readonly string[] JobWords = ["role", "position", "job", "opening", "vacancy", "work", "post"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("cover-letter-role-mismatch", Severity.Information)
    {
        What = "A cover-letter point names another role than the one that the file is about.",
        Why = "Points are copied from one application to the next, and the old title is the one word that nobody re-reads.",
        Silent = "Only a title beside “role”, “position” or “job” is compared, not one that you had (`my analyst role`), and only by the word that says what somebody is: `ML Scientist` and `Senior Machine Learning Scientist` are one.",
        Bad = """
            # Application Details

            ## Position
            Demand Planner

            ## Notes
            - Cover letter points:
              - Opening paragraph: The Data Engineer role is what I have worked towards for six years
            """,
        Good = """
            # Application Details

            ## Position
            Demand Planner

            ## Notes
            - Cover letter points:
              - Opening paragraph: The Planner role is what I have worked towards for six years
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Value(Fact.Position) is not { } position) yield break;
        foreach (var line in context.Application.CoverLetter.Points.SelectMany(point => point.Lines))
        {
            if (!Array.Exists(JobWords, word => line.Text.Contains(word, StringComparison.Ordinal))) continue;
            foreach (Match match in Pattern().Matches(context.Text.Slice(line.Span)))
            {
                var title = match.Groups["title"];
                // `my analyst role at Harbor Foods` is a role that the person had.
                if (match.Groups["had"].Success || !JobTitle.IsAnother(title.Value, position)) continue;
                var span = new TextSpan(line.Span.Start + title.Index, title.Length);
                yield return Mark(context, span, $"“{title.Value}” is not the position of this file, “{position}”. Check which role is meant.") with
                {
                    Fixes = [Fix.Replace($"Put “{position}”", span, position)],
                };
            }
        }
    }

    // One to five words with a capital first letter, before or after a word for a job.
    [GeneratedRegex(
        """
        (?:\b(?<had>my|previous|last|former|past|current|earlier|first|her|his|their)\s+(?:\p{Ll}+\s+)?)?
        (?: (?<title>(?!(?:The|A|An|This|That|Your|Our|Any)\b)\p{Lu}[\p{L}\p{N}/+\#.-]*(?:\s+\p{Lu}[\p{L}\p{N}/+\#.-]*){0,4})\s+(?:role|position|job|opening|vacancy)\b
          | \b(?:role|position|job|work|post|vacancy)\s+(?:of|as)\s+(?:an?\s+|the\s+)?(?<title>(?!(?:The|A|An|This|That|Your|Our|Any)\b)\p{Lu}[\p{L}\p{N}/+\#.-]*(?:\s+\p{Lu}[\p{L}\p{N}/+\#.-]*){0,4}) )
        (?!\s+(?:at|with|as|for)\b)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
