using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>
/// Days of the posting and of whoever found it, in keys and labels that the schema lacks: <c>last_seen: 2026-11-02</c>. What a program
/// that collects postings writes is no step of the application.
/// </summary>
internal sealed class ListingDays(Application application)
{
    private const string DaysFile = "listing-days.txt";

    private static readonly WordList Listings = new(DaysFile, "listings");
    private static readonly WordList Changes = new(DaysFile, "changes");
    private static readonly WordList Notes = new(DaysFile, "notes");

    /// <summary>Whether <paramref name="line"/> begins with the name of such a day.</summary>
    public bool Names(TextSpan line) =>
        NameOn(application.Text, line) is { Length: > 0 } name && (Has(Listings, name) || (HasListing && Has(Changes, name)));

    /// <summary>Whether the note itself was made or changed on <paramref name="day"/>, as a key or a label says.</summary>
    public bool IsOfNote(DateOnly day)
    {
        var text = application.Text;
        for (var line = 0; line < text.LineCount; line++)
            if (NameOn(text, text.LineSpan(line)) is { Length: > 0 } name && Has(Notes, name))
                foreach (var date in application.DatesIn(text.LineSpan(line)))
                    if (date.Day == day)
                        return true;
        return false;
    }

    /// <summary>The name before the colon with which <paramref name="line"/> begins; empty where there is none.</summary>
    internal static ReadOnlySpan<char> NameOn(SourceText text, TextSpan line)
    {
        var words = text.Span(line).TrimStart("-*_>|# \t");
        return words.IndexOfAny(":：|") is > 0 and var colon ? words[..colon] : default;
    }

    /// <summary>Whether the application has a day of the posting: then what is changed is the posting too.</summary>
    private bool HasListing =>
        application.Find(Fact.PostingDate) is not null
        || application.Outline.FrontMatter.Any(entry => Has(Listings, entry.Name));

    private static bool Has(WordList list, ReadOnlySpan<char> name) =>
        new NormalizedName(name.ToString()).PartedKey.Split(' ').Any(word => list.Contains(word));
}
