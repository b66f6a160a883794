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

    /// <summary>Whether <paramref name="line"/> begins with the name of such a day.</summary>
    public bool Names(TextSpan line)
    {
        var words = application.Text.Span(line).TrimStart("-*_>|# \t");
        if (words.IndexOfAny(":：|") is not (> 0 and var colon))
            return false;
        return Has(Listings, words[..colon]) || (HasListing && Has(Changes, words[..colon]));
    }

    /// <summary>Whether the application has a day of the posting: then what is changed is the posting too.</summary>
    private bool HasListing =>
        application.Find(Fact.PostingDate) is not null
        || application.Outline.FrontMatter.Any(entry => Has(Listings, entry.Name));

    private static bool Has(WordList list, ReadOnlySpan<char> name) =>
        new NormalizedName(name.ToString()).PartedKey.Split(' ').Any(word => list.Contains(word));
}
