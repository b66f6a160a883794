using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>The letter names a company that another application is for. Marked at the name.</summary>
internal sealed class CoverLetterWrongCompany : Rule
{
    /// <summary>A word before a name of which it is no part, although it may begin with a capital letter: <c>At Netflix</c>.</summary>
    private const int LongestLink = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-wrong-company", Severity.Warning)
        {
            What =
                "The cover letter, or a note it was made from, names a company that you apply to in another file. A letter in a file "
                + "of its own beside the application is read too.",
            Why = "A paragraph copied with the last employer's name in it can end the application.",
            Silent =
            [
                "Names in the posting or in your résumé points, and parts of this company's name.",
                "Names with a reason: a former employer (`At Stripe I led`), a tool (`dashboards in Tableau`), a client, a course.",
                "Ordinary words and skills (`Target`, `Figma`), unless you write of joining them.",
                "Words without a capital letter, and parts of words.",
                "In a letter in a file of its own that names its company: sentences about what you did.",
            ],
            LooksAtOthers = true,
            ReadsLetters = true,
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
            return [];
        var posting = new Lazy<string>(() => PostingOf(context.Application));
        var (named, findings) = (new List<CompanyName>(), new List<Finding>());
        foreach (var mention in context.Workspace.CompaniesInLetter(context.Application))
        {
            var (other, span) = (mention.Company, Whole(context, mention.Span));
            if (
                other.MayBe(mine)
                || context.Application.Background.Any(other.MayBe)
                || !IsWrong(context, other, span)
                || other.In(posting.Value).Any()
                || context.Requirements.Parts.Any(part => part.MayName(other))
                || context.Workspace.PostingMayName(context.Application, other)
            )
                continue;
            findings.Add(FindingAt(context, mine, span));
            named.Add(other);
        }
        // A letter is copied along with what it was made of.
        foreach (var line in named.Count == 0 ? [] : MadeOf(context.Application))
            foreach (var company in named.DistinctBy(company => company.Key))
                foreach (var name in company.In(context.Text.Slice(line.Span)))
                    if (Whole(context, new(line.Span.Start + name.Start, name.Length)) is var span && IsWrong(context, company, span))
                        findings.Add(FindingAt(context, mine, span));
        return findings;
    }

    private Finding FindingAt(RuleContext context, CompanyName mine, TextSpan span) =>
        Mark(
            context,
            span,
            $"“{context.Text.Slice(span)}” is the company of another application; this one is for {mine.Name}. Name the right one."
        ) with
        {
            Fixes = [Fix.Replace($"Replace with “{mine.Name}”", span, mine.Name) with { IsPreferred = true }],
        };

    /// <summary>The name with its legal form, as it is written there.</summary>
    private static TextSpan Whole(RuleContext context, TextSpan name) =>
        TextSpan.FromBounds(name.Start, CompanyName.EndWithLegalForm(context.Text.Content, name.End));

    /// <summary>What the person noted to write the letter from: what ties them to the employer, and ideas.</summary>
    private static IEnumerable<TextLine> MadeOf(Application application) =>
        application
            .Sections.Where(section =>
                section.Enclosing(Fact.Connection) is not null
                || (section.Entry is { IsLabel: true, Fact: Fact.None } && section.Enclosing(Fact.Experience) is null)
            )
            .SelectMany(section => section.Lines);

    /// <summary>The posting's words: what they name, the letter may name too.</summary>
    private static string PostingOf(Application application) =>
        string.Join('\n', application.Skills.PostingLines.Select(line => application.Text.Slice(line)));

    /// <summary>Whether the sentence takes the company for the employer.</summary>
    private static bool IsWrong(RuleContext context, CompanyName company, TextSpan span)
    {
        if (context.Application.Outline.IsUnread(span.Start) || !IsName(context.Text, company, span))
            return false;
        var line = context.Text.LineSpan(context.Text.LineAt(span.Start));
        return CompanyInSentence.Read(context.Text.Content, line, span, context.Schema.Skills) switch
        {
            CompanyRole.Sought => true,
            CompanyRole.Other => false,
            // A letter is long: what it tells of the person's work may be done with what another employer makes.
            CompanyRole.Unclear when NamesItsOwn(context) => false,
            _ => !IsUncertain(context, company, span),
        };
    }

    /// <summary>Whether the text is a letter in a file of its own, and names the company that it is for.</summary>
    private static bool NamesItsOwn(RuleContext context) =>
        context.Application.Subject?.Company is { } mine && mine.IsHintedIn(context.Text.Content);

    /// <summary>Whether the name means something else as often: a tool, a month, an ordinary word.</summary>
    private static bool IsUncertain(RuleContext context, CompanyName company, TextSpan span)
    {
        if (CompanyInSentence.IsMonth(company) || context.Schema.Skills.Find(company.Name) is not null)
            return true;
        var isPossessive = span.End < context.Text.Length && context.Text.Content[span.End] is '\'' or '’';
        return OrdinaryWords.Contains(company.Key) && !isPossessive;
    }

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
