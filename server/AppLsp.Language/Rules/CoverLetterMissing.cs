using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>There are no cover-letter points at all. Marked at the section, or the label, that should hold them.</summary>
internal sealed class CoverLetterMissing : Rule
{
    private const string WordsFile = "letters-to-write.txt";

    private static readonly WordList ToWrite = new(WordsFile, "beginnings");
    private static readonly WordList ToWriteAnywhere = new(WordsFile, "anywhere");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-missing", Severity.Warning)
        {
            AsksForTheUsual = true,
            What =
                "The application has no cover-letter points. The finding is only a hint while the status is missing or the schema's "
                + "first, and in closed applications.",
            Why = "Planned points make the letter quicker to write, and keep in view why you and why them.",
            Silent =
            [
                "Files without a config, where none of your other applications, three or more, has points.",
                "A letter written out as prose, or in points of your own.",
                "`Not required`, or the name of the letter you sent.",
                "Files without the section that holds the points: `missing-section` reports them.",
            ],
            Bad = """
                # Application Details

                ## Notes
                - Key skills to emphasize:
                  - Forecasting
                """,
            Good = """
                # Application Details

                ## Notes
                - Key skills to emphasize:
                  - Forecasting
                - Cover letter points:
                  - Opening paragraph: Six years of demand forecasting for a grocery chain
                  - Body paragraph: Cut waste by 18 % at Harbor Foods with weekly forecasts
                  - Company-specific paragraph: I shop at your stores and know the empty shelf on Fridays
                  - Closing paragraph: I would like to show the forecasts in a short call
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        var letter = application.CoverLetter;
        if (letter.Entry is null || letter.Points.Count > 0 || letter.IsProse)
            yield break;
        var missing = context.Requirements.MissingPoints.ToList();
        if (missing.Count == 0)
            yield break;
        if (letter.Label is { FirstLine: { } line } && context.Schema.SaysAbsent(line.Text))
            yield break;
        if (NamesLetter(application))
            yield break;
        // `letter.pdf` has been written, and `Not required` never will be.
        if (application.Find(Fact.SentLetter) is { HasOwnText: true, FirstLine: { } sent } && !IsToWrite(sent.Text))
            yield break;

        var holder = letter.Label ?? application.Find(letter.Entry.Section);
        // An absent or empty section is marked as such; filling it brings the points.
        if (holder is null || (holder != letter.Label && holder.IsEmpty))
            yield break;
        yield return Mark(
            context,
            holder.NameSpan,
            $"There are no cover-letter points yet. Add {Phrasing.List(missing.Select(point => $"“{point.Name}”"))}.",
            context.LetterGapSeverity
        ) with
        {
            Fixes = [new("Insert all points", () => Insertion.OfLetter(application)) { IsPreferred = true }],
        };
    }

    /// <summary>Whether a value in the front matter, wherever it stands there, is the name of a file that is a letter.</summary>
    private static bool NamesLetter(Application application) =>
        application.Outline.FrontMatter.Any(key =>
            key.Records.SelectMany(record => record)
                .Concat(key.Items)
                .Select(line => line.Text)
                .Concat(key.Mappings.SelectMany(mapping => mapping).Select(inner => inner.Value))
                .Append(key.Value)
                .Any(value => DocumentName.IsFileOfLetter(value, application.Schema))
        );

    /// <summary>Whether <paramref name="text"/>, where the name of the letter belongs, says that it is still to be written.</summary>
    private static bool IsToWrite(string text)
    {
        var words = new TokenizedLine();
        words.Read(text);
        return words.Count > 0 && (ToWrite.CountAt(words, 0) > 0 || ToWriteAnywhere.StandsIn(text));
    }
}
