using System.Text;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;
using CsCheck;

namespace AppLsp.Language.Tests.Words;

public class NamesTests
{
    [Theory]
    [InlineData("Job URL", "job url")]
    [InlineData("JOB URL", "job url")]
    [InlineData("  Job   URL  ", "job url")]
    [InlineData("Job\tURL", "job url")]
    [InlineData("Job\u00A0URL", "job url")]
    [InlineData("job_url", "job url")]
    [InlineData("job-url", "job url")]
    [InlineData("Job\u2011URL", "job url")]
    [InlineData("Job URL:", "job url")]
    [InlineData("Job URL :", "job url")]
    [InlineData("Job URL：", "job url")]
    [InlineData("Job URL ##", "job url")]
    [InlineData("**Job** *URL*", "job url")]
    [InlineData("__Job URL__", "job url")]
    [InlineData("", "")]
    [InlineData(":::", "")]
    [InlineData("ÉQUIPE", "équipe")]
    [InlineData("応募日", "応募日")]
    public void A_key_keeps_the_words_and_nothing_of_their_dress(string name, string key) => Assert.Equal(key, Names.Key(name));

    [Theory]
    [InlineData("🏢 Company")]
    [InlineData("Company 🏢")]
    [InlineData("🏢Company🏢")]
    [InlineData("👩‍💻 Company")]
    [InlineData("👩🏽‍💻 Company")]
    [InlineData("🏳️‍🌈 Company")]
    [InlineData("🇳🇱 Company")]
    [InlineData("❤️ Company")]
    [InlineData("✅ Company")]
    [InlineData("➡️ Company")]
    [InlineData("↔️ Company")]
    [InlineData("‼️ Company")]
    [InlineData("1️⃣ Company")]
    [InlineData("#️⃣ Company")]
    [InlineData("\u200BCompany\uFEFF")]
    public void Emoji_and_invisible_signs_do_not_count(string name) => Assert.Equal("company", Names.Key(name));

    [Theory]
    [InlineData("Résumé")]
    [InlineData("Ngày ứng tuyển")]
    [InlineData("Công việc Việt")]
    [InlineData("지원 날짜 값")]
    [InlineData("ガイド")]
    [InlineData("Ǘ")]
    [InlineData("Ἀρχή")]
    public void Composed_and_decomposed_letters_are_the_same(string name)
    {
        // The tests run with invariant globalization too, so the decomposed form is made here letter by letter.
        var decomposed = Decompose(name);
        Assert.NotEqual(name, decomposed);
        Assert.Equal(Names.Key(name), Names.Key(decomposed));
    }

    [Fact]
    public void Marks_in_another_order_are_the_same_letter()
    {
        // Vietnamese keyboards put the tone after the letter that has its circumflex; Unicode's own order is the other one.
        Assert.Equal(Names.Key("Việt"), Names.Key("Viê\u0323t"));
        Assert.Equal(Names.Key("Việt"), Names.Key("Vie\u0302\u0323t"));
        Assert.Equal(Names.Key("Việt"), Names.Key("Vie\u0323\u0302t"));
    }

    [Theory]
    [InlineData("Company", "Companies")]
    [InlineData("Resume", "Résumé")]
    [InlineData("C", "C++")]
    public void Different_words_have_different_keys(string left, string right) => Assert.NotEqual(Names.Key(left), Names.Key(right));

    [Theory]
    [InlineData("Body paragraph", "Body paragraphs")]
    [InlineData("Body paragraph", "Body paragraph 2")]
    [InlineData("Body paragraph", "Body paragraph #2")]
    [InlineData("Body paragraph", "Body Paragraph (2)")]
    [InlineData("Body paragraph", "Body Paragraph 2:")]
    [InlineData("Body paragraph", "body_paragraph_2")]
    [InlineData("Key skills", "Key skill")]
    public void Numbers_and_plurals_are_the_same_label(string one, string other) =>
        Assert.Equal(Names.LabelKey(one), Names.LabelKey(other));

    [Theory]
    [InlineData("Status", "Statu")]
    [InlineData("Class", "Clas")]
    [InlineData("Thesis", "Thesi")]
    [InlineData("Body paragraph", "Paragraph")]
    public void An_s_that_is_no_plural_stays(string one, string other) => Assert.NotEqual(Names.LabelKey(one), Names.LabelKey(other));

    [Fact]
    public void A_number_alone_is_a_label_of_its_own() => Assert.Equal("2", Names.LabelKey("2"));

    [Fact]
    public void Any_text_has_a_key_and_a_key_is_its_own_key() =>
        Gen.String.Sample(
            name =>
            {
                var key = Names.Key(name);
                Assert.Equal(key, Names.Key(key));
                _ = Names.LabelKey(name);
            },
            iter: 20_000
        );

    private static string Decompose(string name)
    {
        var parts = new Dictionary<char, string>
        {
            ['é'] = "e\u0301",
            ['à'] = "a\u0300",
            ['ứ'] = "u\u031B\u0301",
            ['ể'] = "e\u0302\u0309",
            ['ô'] = "o\u0302",
            ['ệ'] = "e\u0323\u0302",
            ['ガ'] = "カ\u3099",
            ['ド'] = "ト\u3099",
            ['Ǘ'] = "U\u0308\u0301",
            ['Ἀ'] = "Α\u0313",
            ['ή'] = "η\u0301",
        };
        var decomposed = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter is >= '가' and <= '힣')
            {
                var index = letter - '가';
                decomposed.Append((char)(0x1100 + index / 588)).Append((char)(0x1161 + index % 588 / 28));
                if (index % 28 > 0)
                    decomposed.Append((char)(0x11A7 + index % 28));
            }
            else
            {
                decomposed.Append(parts.GetValueOrDefault(letter, letter.ToString()));
            }
        }
        return decomposed.ToString();
    }
}
