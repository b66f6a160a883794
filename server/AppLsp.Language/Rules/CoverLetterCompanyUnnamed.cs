using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>The company-specific point does not name the company. Marked at its label.</summary>
internal sealed class CoverLetterCompanyUnnamed : Rule
{
    /// <summary>How many words a product's name has in the title of a job.</summary>
    private const int LongestName = 3;

    private static readonly WordList Unnamed = new("unnamed-companies.txt");

    private static readonly string[] Parts = [.. TitlePieces.Dashes, ",", "(", ")", ":", "|"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-company-unnamed", Severity.Warning)
        {
            What = "The point about this company does not name it.",
            Why = "A paragraph that could go to any employer convinces none.",
            Silent =
            [
                "Short forms: the name without its legal form, one word of it (`Leeds` for University of Leeds), its initials.",
                "A second name in brackets; accents make no difference.",
                "Files without a company, and empty points.",
                "A company that is not named yet: `Confidential`, `Tidewater Talent (recruiting for a bakery)`.",
                "A product or team that Position names: `Data Engineer - Juniper`.",
            ],
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
                    .Any(line => company.IsHintedIn(line.Text) || names.Exists(name => name.In(line.Text).Any()))
            )
        )
            return [];
        return
        [
            Mark(
                context,
                points[0].NameSpan,
                $"“{points[0].Entry.Name}” does not name {company.Name}. Say what is true of this company only."
            ),
        ];
    }

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
