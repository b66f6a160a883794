using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>The body of the letter, where it is written in lines of its own and not in points below its label.</summary>
/// <param name="Points">The points that tell it, each with text; one at least.</param>
/// <param name="HasEvidence">Whether it names an employer, a project or a number.</param>
public sealed record LetterBody(IReadOnlyList<Section> Points, bool HasEvidence)
{
    private static readonly WordList NumberWords = new("number-words.txt");

    /// <summary>
    /// The body of the letter of <paramref name="application"/>; null where there is none, or one of which that cannot be told.
    /// </summary>
    internal static LetterBody? Of(Application application)
    {
        var points = application.CoverLetter.Points.Where(point => point.Entry.Fact == Fact.BodyPoint && point.HasOwnText).ToList();
        if (points.Count == 0 || points.Exists(point => point.HasBlocks || point.Items.Count > 0))
            return null;
        if (points.Exists(point => Placeholders.AreIn(application, point)))
            return null;
        var words = string.Join(' ', points.SelectMany(point => point.Lines).Select(line => line.Text));
        return new(points, words.Any(char.IsDigit) || HasNumberWord(words) || NamesAny(application.Background, new NamingText(words)));
    }

    private static bool NamesAny(IEnumerable<CompanyName> names, NamingText words) => names.Any(name => name.IsHintedIn(words));

    private static bool HasNumberWord(string text) =>
        text.Split([' ', ',', '.', ';', ':', '-', '–', '—', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => NumberWords.Contains(Names.Key(word)));
}
