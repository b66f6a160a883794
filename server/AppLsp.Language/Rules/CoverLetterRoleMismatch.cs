using System.Buffers;
using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point speaks of another role than the position. Marked at the role.</summary>
internal sealed partial class CoverLetterRoleMismatch : Rule
{
    /// <summary>The words of the pattern, without which a line need not be searched.</summary>
    private static readonly SearchValues<string> JobWords = SearchValues.Create(
        ["role", "position", "job", "opening", "vacancy", "work", "post", "ad", "listing", "opportunity", "search", "Stelle", "your"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-role-mismatch", Severity.Information)
        {
            What = "A cover-letter point names another role than the one that the file is about.",
            Why = "Points are copied from one application to the next, and the old title is the one word that nobody re-reads.",
            Silent =
                "Only a title beside a word for a job is compared (“role”, “position”, “post”, “opening” ...), or behind “your "
                + "next”; not one that you had (`my analyst role`, `Store "
                + "Manager position (2019-2023)`, `the analyst role at` "
                + "another employer) or only note to mention (`Highlight Store Manager role`), and only by the word that says what "
                + "somebody is: `ML Scientist` and `Senior Machine "
                + "Learning Scientist` are one, and so are a developer and an engineer.",
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
        if (context.Application.Value(Fact.Position) is not { } position)
            yield break;
        foreach (var line in context.Application.CoverLetter.Points.SelectMany(point => point.Lines))
        {
            if (!line.Text.AsSpan().ContainsAny(JobWords))
                continue;
            var words = context.Text.Slice(line.Span);
            foreach (Match match in Pattern().Matches(words))
            {
                var (at, title) = WithoutCompany(match.Groups["title"], context.Application.Company);
                if (
                    !JobTitle.IsAnother(title, position)
                    || context.Application.Outline.IsUnread(line.Span.Start + at)
                    || !IsSought(words, Math.Min(at, match.Index), match.Index + match.Length, title, context.Application)
                )
                    continue;
                var span = new TextSpan(line.Span.Start + at, title.Length);
                yield return Mark(
                    context,
                    span,
                    $"“{title}” is not the position of this file, “{position}”. Check which role is meant."
                ) with
                {
                    Fixes = [Fix.Replace($"Put “{position}”", span, position)],
                };
            }
        }
    }

    /// <summary>`Harbor Foods Data Engineer` is the employer and the title.</summary>
    private static (int Start, string Title) WithoutCompany(Group title, CompanyName? company)
    {
        if (company?.In(title.Value).FirstOrDefault() is not { Start: 0, Length: > 0 } name)
            return (title.Index, title.Value);
        var rest = title.Value[name.End..].TrimStart();
        return (title.Index + title.Length - rest.Length, rest);
    }

    /// <summary>
    /// Whether the role in <paramref name="words"/> from <paramref name="start"/> to <paramref name="end"/> is the one that the letter is
    /// for: not one that the person had, or has elsewhere.
    /// </summary>
    private static bool IsSought(string words, int start, int end, string title, Application application)
    {
        var before = words.AsSpan(0, start);
        var after = words[end..];
        if (HadUntil().IsMatch(after) || application.Background.Any(name => name.In(title).Any()))
            return false;
        if (Elsewhere().Match(after) is { Success: true } place && !IsAt(application.Company, place.Groups["name"].Value))
            return false;
        if (AppliedFor().IsMatch(before))
            return true;
        var sentence = before[(before.LastIndexOfAny(['.', '!', '?', ';']) + 1)..];
        return !Had().IsMatch(before) && !Tells().IsMatch(sentence);
    }

    private static bool IsAt(CompanyName? company, string name) =>
        company is not null && (company.IsHintedIn(name) || CompanyName.Of(name)?.MayBe(company) == true);

    // The verbs with which a note of what to tell begins.
    private const string TellingVerbs =
        "Highlight|Mention|Emphasi[sz]e|Describe|Show|Stress|Discuss|Explain|Underline|Underscore|Outline|Detail|Cite|Reference|Feature"
        + "|Showcase|Demonstrate|Use|Include";

    // One to five words with a capital first letter. What begins a sentence has one too, and is no part of the title.
    private const string Title = $$"""
        (?<title>(?<![\p{L}\p{N}])(?!(?:The|A|An|This|That|Your|Our|Any|My|Her|His|Their
          |In|As|At|For|From|To|With|After|Since|Why|How|When|While
          |{{TellingVerbs}}
          |Express|Apply|State|Introduce|Begin|Start|Target|Pursue|Seek|Name|Confirm|Restate)\b)
        \p{Lu}(?:[\p{L}\p{N}/+\#-]|\.(?=\p{L})|(?<=\b[SJ]r)\.)*(?:\s+\p{Lu}(?:[\p{L}\p{N}/+\#-]|\.(?=\p{L})|(?<=\b[SJ]r)\.)*){0,4})
        """;

    // A title before or after a word for a job; `your next` title; German's `Stelle als`. A `post on` something is an essay.
    [GeneratedRegex(
        $"""
              {Title}[-\s]+(?:role|position|job|opening|vacancy|opportunity|post(?!\s+(?:on|about|by)\b)|Stelle|Position)\b
            | \b(?:role|position|job|work|post|vacancy|opening|opportunity)\s+(?:of|as)\s+(?:an?\s+|the\s+|your\s+)?{Title}
            | \b(?:opening|vacancy|search|advert|advertisement|ad|posting|listing|opportunity)\s+for\s+(?:an?\s+|the\s+|your\s+)?
                (?:(?:new|next)\s+)?{Title}
            | \byour\s+(?:new|next)\s+{Title}
            | \bStelle\s+(?:als|der|des|einer|eines)\s+{Title}
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    // `Express interest in the`, `apply for your`: what follows is the role that the letter is for.
    [GeneratedRegex(
        """\b(?:interest\w*\s+in|for)(?:\s+(?:the|an?|this|that|your|our))?\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AppliedFor();

    // `My most recent`, `after two years in a`, `from a`: what follows is a role that the person had.
    [GeneratedRegex(
        """
            (?: \b(?i:my|her|his|their|previous|prior|last|former|past|current|recent|earlier|first)(?:\s+\p{Ll}+){0,2}
              | \b(?i:in|as)\s+an?(?:\s+\p{Ll}+)?
              | \b(?i:from|(?:years?|months?)\s+(?:in|as|of)|held|had|left|leaving
                  |served\s+in|worked\s+in|promoted\s+(?:in)?to|grew\s+into)(?:\s+(?:an?|the))?
            )\s*$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Had();

    // ` (2019-2023)`, ` for six years`, ` that I held`: what stands before was a role that the person had.
    [GeneratedRegex(
        """
            ^(?: \s*\(?[^().;]{0,12}?\b(?:19|20)\d\d\s*(?:[-–—]|to|until)\s*(?:\p{L}+\.?\s+)?(?:(?:19|20)?\d\d\b(?!-\d)|present|today|now)
               | \s+for\s+(?:\S+\s+){1,3}(?:years?|months?)\b
               | \s+(?:that\s+|which\s+)?I\s+(?:held|had|left|did)\b )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HadUntil();

    // A sentence that begins so is a note of what to tell, and mostly tells what the person did.
    [GeneratedRegex(
        $"""
            ^\W*(?:(?:also|briefly|then)\s+)?
            (?:{TellingVerbs})\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tells();

    // ` at Harbor Foods`: the role's employer.
    [GeneratedRegex(
        """
            ^\s+(?:at|with|for)\s+(?:the\s+)?
            (?<name>(?=\p{Ll}{0,2}[\p{Lu}\p{Lo}\p{N}])[\w&'’+.-]*[\w+](?:\s+(?:(?:&|and|of|und)\s+)?\p{Lu}(?:[\w&'’+.-]*[\w+])?)*)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Elsewhere();
}
