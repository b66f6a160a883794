using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Navigation;

public sealed class WorkspaceSymbolsTests
{
    private static readonly WorkspaceIndex Index = WorkspaceIndex.Empty.With([
        Facts("Netflix", "Machine Learning Scientist", "PENDING"),
        Facts("Nordlicht Énergie", "Data Engineer", "APPLIED"),
        Facts("Fen & Co", "Netzplaner", null),
        Facts(null, null, null, "drafts/new-one.md"),
    ]);

    [Fact]
    public void All_are_found_by_nothing_in_the_order_of_their_names() =>
        Assert.Equal(
            [
                "Fen & Co: Netzplaner",
                "Netflix: Machine Learning Scientist [PENDING]",
                "new-one.md",
                "Nordlicht Énergie: Data Engineer [APPLIED]",
            ],
            Found("")
        );

    [Theory]
    [InlineData("netf", "Netflix: Machine Learning Scientist [PENDING]")]
    [InlineData("NMLS", "Netflix: Machine Learning Scientist [PENDING]")]
    [InlineData("netflix scientist", "Netflix: Machine Learning Scientist [PENDING]")]
    [InlineData("energie", "Nordlicht Énergie: Data Engineer [APPLIED]")]
    [InlineData("e\u0301nergie data", "Nordlicht Énergie: Data Engineer [APPLIED]")]
    [InlineData("[pend", "Netflix: Machine Learning Scientist [PENDING]")]
    [InlineData("netq", null)]
    public void Letters_in_their_order_find_a_name(string query, string? first) => Assert.Equal(first, Found(query).FirstOrDefault());

    [Fact]
    public void What_begins_so_comes_before_what_has_a_word_that_does_and_both_before_scattered_letters() =>
        Assert.Equal(
            [
                "Netflix: Machine Learning Scientist [PENDING]",
                "new-one.md",
                "Fen & Co: Netzplaner",
                "Nordlicht Énergie: Data Engineer [APPLIED]",
            ],
            Found("ne")
        );

    [Fact]
    public void Any_query_is_answered_and_its_own_letters_find_a_name() =>
        Gen.Select(Gen.String, Gen.Int[0, 3], Gen.Int[0, 20])
            .Sample(
                (any, which, start) =>
                {
                    _ = Found(any);
                    var name = Found("")[which];
                    Assert.Contains(name, Found(name[Math.Min(start, name.Length)..]));
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("ne")]
    [InlineData("e")]
    [InlineData("data")]
    [InlineData("nx")]
    public void When_fewer_are_wanted_they_are_the_best_ones(string query) =>
        Assert.All(Enumerable.Range(0, 6), most => Assert.Equal(Found(query).Take(most), Found(Index, query, most)));

    [Fact]
    public void What_changes_after_a_search_is_found_by_its_new_name_alone()
    {
        Assert.Equal(4, Found("").Count);
        var (moved, gone) = (Facts("Hafenwerk", "Data Engineer", "OFFER", "Netflix"), Facts("Fen & Co", "Netzplaner", null));
        var changed = Index.With([(moved.File, moved), (gone.File, null), ("/w/Uhrwerk.md", Facts("Uhrwerk", null, null))]);
        Assert.Equal(
            ["Hafenwerk: Data Engineer [OFFER]", "new-one.md", "Nordlicht Énergie: Data Engineer [APPLIED]", "Uhrwerk"],
            Found(changed, "")
        );
    }

    private static List<string> Found(string query) => Found(Index, query);

    private static List<string> Found(WorkspaceIndex index, string query, int most = int.MaxValue) =>
        [.. WorkspaceSymbols.Matching(index, query, most).Select(application => application.Name)];

    private static ApplicationFacts Facts(string? company, string? position, string? status, string? path = null) =>
        new("/w/" + (path ?? company), path ?? company + ".md")
        {
            Company = CompanyName.Of(company),
            Position = position,
            Status = status is null ? null : ApplicationSchema.Default.FindStatus(status),
        };
}
