using System.Text.RegularExpressions;
using AppLsp.Language.Tests.Rules;

namespace AppLsp.Language.Tests.Sources;

/// <summary>
/// Words of languages are data, in the lists of Lexicon/: who adds a language, or a word, looks there and nowhere else. So no source has
/// three words side by side, whether as literals or as the alternatives of a pattern, unless they are keys of some format.
/// </summary>
public sealed partial class WordsInCodeTests
{
    /// <summary>So many words are a list.</summary>
    private const int FewestWords = 3;

    /// <summary>Shorter ones are signs and abbreviations.</summary>
    private const int FewestLetters = 3;

    /// <summary>The files that have words of another kind side by side: what they are, and one of each list.</summary>
    private static readonly (string File, string What, string[] Ones)[] Allowed =
    [
        ("AppLsp.Language/Applications/Placeholders.cs", "elements of HTML", ["address"]),
        ("AppLsp.Language/Configuration/ConfigJsonSchema.cs", "types of JSON Schema", ["boolean"]),
        ("AppLsp.Language/Configuration/Inference/VaultKeys.cs", "keys of front matter", ["permalink"]),
        ("AppLsp.Language/Features/ConfigEditing/InheritedNames.cs", "keys of a config", ["statuses"]),
        ("AppLsp.Language/Schema/SchemaReader.cs", "keys of a config", ["rename"]),
        ("AppLsp.Language/Values/WebAddress.cs", "parameters of addresses", ["gclid"]),
    ];

    public static TheoryData<string> Folders => ["server/AppLsp.Language", "server/AppLsp.Files"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_source_has_a_list_of_words(string folder) =>
        Assert.Empty(
            from file in WidthTests.FilesIn(folder)
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal)
            from words in ListsIn(CodeOf(file))
            where !Allowed.Any(allowed => file == "server/" + allowed.File && allowed.Ones.Any(words.Contains))
            select $"{file}: {string.Join(", ", words)}. Put them into a list of Lexicon/, and read it by WordList."
        );

    [Fact]
    public void What_is_allowed_is_still_there() =>
        Assert.All(
            Allowed,
            allowed =>
            {
                var lists = ListsIn(CodeOf("server/" + allowed.File)).ToList();
                Assert.All(allowed.Ones, one => Assert.Contains(lists, words => words.Contains(one)));
            }
        );

    [Theory]
    [InlineData("""private static readonly string[] Words = ["once", "twice", "thrice"];""")]
    [InlineData("""if (word is "gestern" or "heute" or "morgen")""")]
    [InlineData("""["hours"] = 1, ["days"] = 24, ["weeks"] = 168,""")]
    [InlineData("""var words = "hier demain bientôt".Split(' ');""")]
    [InlineData("""[GeneratedRegex(@"\b(?:hours?|days?|weeks?)\b")]""")]
    [InlineData("""[GeneratedRegex(@"^(draft\w*|to\ write|in\ progress|pending)$")]""")]
    [InlineData("""case "north": case "south": case "west":""")]
    [InlineData("""{ "面談", "面接", "内定" }""")]
    public void A_list_is_found_however_it_is_written(string code) => Assert.NotEmpty(ListsIn(code));

    [Theory]
    [InlineData("""$"“{name}” says nothing. Write what is paid, or “{absent}”." """)]
    [InlineData("""new("description", text, "Shown on hover."), new("next", texts, "What comes after it.")""")]
    [InlineData("""@"[A-Z]{0,3}\p{Sc}|\b(?:AUD|BRL|CAD)\b" """)]
    [InlineData("""is '.' or '!' or '?' """)]
    [InlineData("""Line(yaml, "sent", "true"); Line(yaml, "terminal", "true");""")]
    public void What_is_no_list_is_none(string code) => Assert.Empty(ListsIn(code));

    /// <summary>The source without its comments.</summary>
    private static string CodeOf(string file) =>
        string.Join('\n', File.ReadLines(Path.Combine(CorpusTests.RepositoryRoot, file)).Where(line => !Comment().IsMatch(line)));

    private static IEnumerable<IReadOnlyList<string>> ListsIn(string code) =>
        Literals()
            .Matches(code)
            .Select(list => list.Groups["word"].Captures.Select(word => word.Value))
            .Concat(Alternatives().Matches(code).Select(list => list.Value.Split('|').Select(BareOf)))
            .Concat(Splits().Matches(code).Select(list => list.Groups["word"].Captures.SelectMany(word => word.Value.Split(' '))))
            .Select(words => words.Where(IsWord).ToList())
            .Where(words => words.Count >= FewestWords);

    /// <summary>An alternative of a pattern without the signs of the pattern.</summary>
    private static string BareOf(string alternative) => Signs().Replace(alternative, "").Trim();

    /// <summary>Whether it is a word, or a few: codes are in capitals, and keys and names of types have some inside.</summary>
    private static bool IsWord(string text) => text.Length >= FewestLetters && Word().IsMatch(text) || Ideographs().IsMatch(text);

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex Comment();

    // Literals one after another, with a comma, an `or` or the like between.
    [GeneratedRegex(
        """
            "(?<word>[^"\r\n]*)"(?:\s*(?:,|\bor\b|:\s*case\b|\]\s*=\s*[^,"\r\n]{0,30},\s*\[)\s*"(?<word>[^"\r\n]*)"){2,}
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Literals();

    [GeneratedRegex("""(?<![\w|])(?:[\p{L}\p{N}\\ ?*+.'()\[\]:{}-]*\|\s*){2,}[\p{L}\p{N}\\ ?*+.'-]*""")]
    private static partial Regex Alternatives();

    // Words in one literal that is split.
    [GeneratedRegex("""(?:"(?<word>[^"\r\n]*)"\s*\+?\s*)+\)?\s*\.Split\(""")]
    private static partial Regex Splits();

    [GeneratedRegex(@"\\[a-zA-Z](?:\{[^}]*\})?|\(\?(?:<\w+>|[i:=!<-]*)|[\\?*+.()\[\]:^$]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\p{L}?\p{Ll}+(?:[ '-]\p{L}?\p{Ll}*){0,3}$")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\p{Lo}ー]{2,}$")]
    private static partial Regex Ideographs();
}
