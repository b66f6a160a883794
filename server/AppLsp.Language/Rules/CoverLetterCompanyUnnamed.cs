using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>The company-specific point does not name the company. Marked at its label.</summary>
internal sealed class CoverLetterCompanyUnnamed : Rule
{
    /// <summary>How many words a product's name has in the title of a job.</summary>
    private const int LongestName = 3;

    /// <summary>The words from which on a letter is one, and not only begun.</summary>
    private const int FewestWords = 60;

    private static readonly WordList Agencies = new("letter-files.txt", "agencies");
    private static readonly WordList Clients = new("letter-files.txt", "clients");
    private static readonly WordList Unnamed = new("unnamed-companies.txt");

    private static readonly string[] Parts = [.. TitlePieces.Dashes, ",", "(", ")", ":", "|"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-company-unnamed", Severity.Warning)
        {
            What =
                "The point about this company does not name it. A letter in a file of its own beside the application is marked "
                + "where it names the company nowhere; until the application is sent, that is only a hint.",
            Why = "A paragraph that could go to any employer convinces none.",
            Silent =
            [
                "Short forms: the name without its legal form, one word of it (`Leeds` for University of Leeds), its initials.",
                "A second name in brackets; accents make no difference.",
                "Files without a company, and empty points.",
                "A company that is not named yet: `Confidential`, `Tidewater Talent (recruiting for a bakery)`.",
                "A product or team that Position names: `Data Engineer - Juniper`.",
                "Letters of fewer than 60 words, to somebody by name, through an agency, or in closed applications; statements.",
            ],
            ReadsLetters = true,
            Bad = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Company-specific paragraph: I shop at your stores and know the empty shelf on Fridays
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Company-specific paragraph: I shop at Harbor Foods and know the empty shelf on Fridays
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Company is not { } company || Unnamed.StandsIn(company.Written))
            return [];
        var names = NamesIn(context.Application.Value(Fact.Position) ?? "", context.Schema).ToList();
        // The paragraph may go on in a second one, and the name may stand there.
        var points = context
            .Application.CoverLetter.Points.Where(point => point.Entry.Fact == Fact.CompanyPoint && point.HasOwnText)
            .ToList();
        if (
            points.Count == 0
            || points.Exists(point =>
                point.HasBlocks
                || Placeholders.AreIn(context.Application, point)
                || point
                    .SelfAndDescendants.SelectMany(section => section.Lines)
                    .Any(line => IsNamedIn(line.Text))
            )
        )
            return [];
        if (context.Application.Subject is not null)
            return Salutation.In(context.Application.Outline) is { } place
                && Salutation.IsToAnybody(context.Text.Slice(place))
                && IsToEmployer(context, company)
                && !IsNamedIn(context.Text.Content)
                ? [InLetter(context, company, place)]
                : [];
        return
        [
            Mark(
                context,
                points[0].NameSpan,
                $"“{points[0].Entry.Name}” does not name {company.Name}. Say what is true of this company only."
            ),
        ];

        bool IsNamedIn(string text) => company.IsHintedIn(text) || names.Exists(name => name.In(text).Any());
    }

    /// <summary>
    /// Whether the letter in a file of its own is written, is surely for this application, and goes to the employer itself.
    /// </summary>
    private static bool IsToEmployer(RuleContext context, CompanyName company) =>
        context.Application is { IsOpen: true, Subject.IsSure: true, CoverLetter.Points: var points }
        && points.Sum(point => point.Lines.Sum(line => line.Text.Count(char.IsWhiteSpace) + 1)) >= FewestWords
        && !Agencies.StandsInKey(company.Key)
        && !Clients.StandsIn(context.Text.Content);

    /// <summary>
    /// A letter in a file of its own is marked where it addresses its reader; as long as it was not sent, it may still be on the way.
    /// </summary>
    private Finding InLetter(RuleContext context, CompanyName company, TextSpan salutation) =>
        Mark(
            context,
            salutation,
            $"The letter does not name {company.Name}. Say what is true of this company only.",
            context.Application.IsSent ? null : Severity.Hint
        );

    /// <summary>
    /// The names behind the job in <paramref name="position"/> that are no ordinary words and no skills: what the employer calls a product
    /// or a team of its own.
    /// </summary>
    private static IEnumerable<CompanyName> NamesIn(string position, ApplicationSchema schema) =>
        from part in position.Split(Parts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length <= LongestName && Array.TrueForAll(words, IsOfName) && schema.Skills.Find(part) is null
        let name = CompanyName.Of(part)
        where name is not null
        select name;

    private static bool IsOfName(string word) =>
        char.IsUpper(word[0]) && word.Any(char.IsLower) && !OrdinaryWords.Contains(Names.Key(word)) && !JobTitle.IsOccupation(word);
}
