using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.Language.Tests.Lexicon;

/// <summary>What the build prepares says the same as the lists themselves.</summary>
public sealed class PreparedWordsTests
{
    [Theory]
    [InlineData("plans.txt", "appointments")]
    [InlineData("ordinary-words.txt", "")]
    [InlineData("posting-headings.txt", "")]
    [InlineData("name-joiners.txt", "possessives")]
    public void A_list_has_the_words_of_all_languages_and_no_others(string name, string part)
    {
        Assert.NotNull(PreparedList.Find(name, part));
        var words = WordList.LinesOf(name, part);
        var (prepared, read) = (new WordList(name, part), new WordList(words));
        Assert.All(words, word => Assert.True(prepared.Contains(Names.Key(word)), word));
        foreach (var word in words.SelectMany(word => new[] { word + "x", word[1..], word + " " + word, "" }))
            Assert.Equal((word, read.Contains(Names.Key(word))), (word, prepared.Contains(Names.Key(word))));
        foreach (var word in words.SelectMany(word => new[] { "zz " + Names.Key(word), Names.Key(word) + " zz", "zz" + Names.Key(word) }))
        {
            Assert.Equal((word, read.EndsIn(word)), (word, prepared.EndsIn(word)));
            Assert.Equal((word, read.LengthOfBeginning(word)), (word, prepared.LengthOfBeginning(word)));
            Assert.Equal((word, read.IsEndingOf(word)), (word, prepared.IsEndingOf(word)));
        }
    }

    [Fact]
    public void A_list_that_nobody_wrote_is_not_there() => Assert.Null(PreparedList.Find("plans.txt", "no such list"));
}
