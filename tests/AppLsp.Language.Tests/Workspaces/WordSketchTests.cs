using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;
using CsCheck;

namespace AppLsp.Language.Tests.Workspaces;

public class WordSketchTests
{
    [Theory]
    [InlineData("Harbor Foods", "I have long bought what HARBOR FOODS cans.", true)]
    [InlineData("Harbor Foods", "A harbor without a thing to eat.", false)]
    [InlineData("Harbor Foods", "Harbor Foodstuff", false)]
    [InlineData("Booking.com", "At **Booking.com**, hotels are booked.", true)]
    [InlineData("O'Reilly", "O’Reilly's books", true)]
    [InlineData("3M", "from 3M to 4M", true)]
    [InlineData("3M", "", false)]
    // Of words in other letters nothing is said.
    [InlineData("Käserei Huber", "Huber", true)]
    [InlineData("Käserei Huber", "Maier", false)]
    [InlineData("日立", "Hitachi", true)]
    public void A_text_that_lacks_a_word_of_the_name_does_not_name_it(string company, string text, bool mayName) =>
        Assert.Equal(mayName, MayName(text, CompanyName.Of(company)!));

    [Fact]
    public void No_text_that_names_a_company_is_left_out()
    {
        var words = OneOf(
            "Harbor",
            "harbor",
            "HARBOR",
            "Foods",
            "foods,",
            "O'Reilly",
            "O’Reilly's",
            "Booking.com",
            "AT&T",
            "R2-D2",
            "Käse",
            "日立",
            "Inc.",
            "*Net*flix",
            "e\u0301clair",
            "é",
            "a/b",
            "'s"
        );
        Gen.Select(words.Array[1, 3], words.Array[0, 12], OneOf(" ", "-", ", ", "\n", ""))
            .Sample(
                (name, text, joint) =>
                {
                    if (CompanyName.Of(string.Join(' ', name)) is not { } company)
                        return;
                    var written = string.Join(joint, text);
                    if (company.In(written).Any())
                        Assert.True(MayName(written, company), $"{company.Key} is in {written}");
                }
            );
    }

    private static bool MayName(string text, CompanyName company) => WordSketch.Of(company).MayBeAmong(WordSketch.Of(text).Marks);

    private static Gen<string> OneOf(params string[] values) => Gen.OneOf(Array.ConvertAll(values, Gen.Const));
}
