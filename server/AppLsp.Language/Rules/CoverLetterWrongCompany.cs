using System.Text.RegularExpressions;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Rules;

/// <summary>The letter names a company that another application is for. Marked at the name.</summary>
internal sealed partial class CoverLetterWrongCompany : Rule
{
    /// <summary>A word before a name of which it is no part, although it may begin with a capital letter: <c>At Netflix</c>.</summary>
    private const int LongestLink = 4;

    /// <summary>Before the name of a service, these say that it is used.</summary>
    private static readonly string[] Using = ["on", "via", "through", "over", "using", "auf", "über"];

    /// <summary>As far back a sentence is looked at for what the person would do with the company, in characters.</summary>
    private const int LongestLeadIn = 40;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-wrong-company", Severity.Warning)
        {
            What = "The cover letter names a company that another file of the workspace is an application to.",
            Why =
                "A paragraph copied from the last letter, with the last employer's name in it, ends more applications than any "
                + "missing skill.",
            Silent =
                "A name that stands anywhere else in the file, in the posting, the company details or your résumé points, is "
                + "meant; so is one that is part of this company's "
                + "name. Only whole words with capital letters are names. An ordinary word (`Target`, `Indeed`) that begins a "
                + "sentence or stands beside other capitalized words is none, "
                + "and neither is the first word of a product's name (`Google Analytics`), nor what is used (`on LinkedIn`; a "
                + "skill of the dictionary, such as Figma, unless you would join it).",
            LooksAtOthers = true,
            Elsewhere = """
                # Application Details

                ## Company
                Brightloom Studio

                ## Position
                Researcher
                """,
            Bad = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Closing paragraph: I would be glad to bring all this to Brightloom Studio in spring
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Closing paragraph: I would be glad to bring all this to Harbor Foods in spring
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Company is not { } mine)
            yield break;
        foreach (var mention in context.Workspace.CompaniesInLetter(context.Application))
        {
            var other = mention.Company;
            var span = TextSpan.FromBounds(mention.Span.Start, CompanyName.EndWithLegalForm(context.Text.Content, mention.Span.End));
            if (
                other.MayBe(mine)
                || context.Application.Background.Any(other.MayBe)
                || IsTool(context, other, span)
                || !IsName(context.Text, other, span)
                || IsNamedBesideLetter(context, other)
                || context.Requirements.Parts.Any(part => part.MayName(other))
            )
                continue;
            yield return Mark(
                context,
                span,
                $"“{context.Text.Slice(span)}” is the company of another application; this one is for {mine.Name}. Name the right one."
            ) with
            {
                Fixes = [Fix.Replace($"Put “{mine.Name}”", span, mine.Name) with { IsPreferred = true }],
            };
        }
    }

    /// <summary>Whether what the company makes may be meant: `found on LinkedIn`, `prototypes in Figma`.</summary>
    private static bool IsTool(RuleContext context, CompanyName company, TextSpan span)
    {
        var content = context.Text.Content;
        if (Using.Contains(NeighbourBefore(content, span.Start), StringComparer.OrdinalIgnoreCase))
            return true;
        if (context.Schema.Skills.Find(company.Name) is null)
            return false;
        var before = content[Math.Max(0, span.Start - LongestLeadIn)..span.Start];
        return !Joining().IsMatch(before)
            && !OfMaker().IsMatch(content.AsSpan(span.End, Math.Min(LongestLeadIn, content.Length - span.End)));
    }

    // Before the name of a tool, only these say that its maker is meant.
    [GeneratedRegex(
        """
            \b(?:at|bei|chez|join(?:ing|ed)?|appl(?:y|ying|ied|ication)\s+(?:to|at|with)|work(?:ing)?\s+(?:for|at)
              |hear(?:ing)?\s+from|part\s+of|interest(?:ed)?\s+in)\s+(?:the\s+)?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joining();

    [GeneratedRegex(
        @"^['’]s\s+(?:mission|vision|values|culture|people|team|teams|staff|leadership|growth|story|customers|work)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfMaker();

    /// <summary>Whether the words are certainly a name, and of no more than the company.</summary>
    private static bool IsName(SourceText text, CompanyName company, TextSpan span)
    {
        if (company.Words.Count > 1)
            return true;
        var content = text.Content;
        var isOrdinary = OrdinaryWords.Contains(company.Key);
        if (span.End < content.Length && content[span.End] is '\'' or '’')
            return !isOrdinary || !OrdinaryWords.BeginsSentence(content, span.Start);
        if (isOrdinary && OrdinaryWords.BeginsSentence(content, span.Start))
            return false;

        var before = NeighbourBefore(content, span.Start);
        if (
            before.Length > (isOrdinary ? 0 : LongestLink)
            && char.IsUpper(before[0])
            && !OrdinaryWords.BeginsSentence(content, span.Start - before.Length - 1)
        )
            return false;

        // `Google Analytics` is a product, `the Google Data Engineer role` a role at Google.
        var isCapital = false;
        for (
            var after = NeighbourAfter(content, span.End);
            after.Length > 0 && char.IsUpper(after[0]);
            after = NeighbourAfter(content, span.End)
        )
        {
            if (JobTitle.IsOccupation(after))
                return !isOrdinary;
            // `At Netflix I would`.
            if (after == "I")
                break;
            isCapital = true;
            span = span with { Length = span.Length + 1 + after.Length };
        }
        return !isCapital;
    }

    /// <summary>Whether the name stands in the file outside the letter: the person knows then why it is in the letter too.</summary>
    private static bool IsNamedBesideLetter(RuleContext context, CompanyName company)
    {
        var start = 0;
        var beside = new System.Text.StringBuilder();
        foreach (var line in ApplicationFacts.LetterOf(context.Application).Append(new(context.Text.Length, 0)))
        {
            if (line.Start < start)
                continue;
            beside.Append(context.Text.Content, start, line.Start - start).Append('\n');
            start = line.End;
        }
        return company.In(beside.ToString()).Any();
    }

    /// <summary>The word before <paramref name="offset"/>, where one space stands between; else nothing.</summary>
    private static string NeighbourBefore(string content, int offset)
    {
        if (offset < 2 || content[offset - 1] != ' ')
            return "";
        var start = offset - 1;
        while (start > 0 && char.IsLetterOrDigit(content[start - 1]))
            start--;
        return content[start..(offset - 1)];
    }

    /// <summary>The word after <paramref name="offset"/>, where one space stands between; else nothing.</summary>
    private static string NeighbourAfter(string content, int offset)
    {
        if (offset + 1 >= content.Length || content[offset] != ' ')
            return "";
        var end = offset + 1;
        while (end < content.Length && char.IsLetterOrDigit(content[end]))
            end++;
        return content[(offset + 1)..end];
    }
}
