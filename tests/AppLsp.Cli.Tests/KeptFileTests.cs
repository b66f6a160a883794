using System.Text;
using System.Text.RegularExpressions;
using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests;

/// <summary>
/// A file as a person keeps it, taken apart piece by piece.
/// </summary>
public sealed partial class KeptFileTests
{
    private const string FileName = "quillmoor-forecasting-scientist.md";
    private static readonly DateOnly Today = new(2025, 5, 20);
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "fixtures", "kept", FileName));
    private static readonly string[] Lines = Source.Split('\n');

    /// <summary>What is found in the whole file, and all of it hints and informations.</summary>
    private static readonly Found[] Baseline = [new(10, "url-missing"), new(43, "non-iso-date"), new(93, "cover-letter-no-evidence")];

    public static TheoryData<string> Variants =>
        ["as it is", "CRLF", "BOM", "UTF-16", "* bullets", "+ bullets", "tabs", "setext", "no last newline", "closing #s", "upper case"];

    public static TheoryData<int, string> RequiredSections =>
        Sections("Company", "Position", "Job URL", "Status", "Job Description", "Notes");

    public static TheoryData<int, string> OptionalSections => Sections("Company Details", "Personal Connection");

    public static TheoryData<int, string> ApplicationDate => Sections("Application Date");

    public static TheoryData<int, string> Points =>
        Theory(
            from index in Indices
            where PointLine().IsMatch(Lines[index])
            select (index + 1, PointLine().Match(Lines[index]).Groups["label"].Value)
        );

    /// <summary>Each heading that is the schema's, once for each letter in it: its line, its name, and what is left of it.</summary>
    public static TheoryData<int, string, string> HeadingsWithoutOneLetter
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var index in Indices.Where(index => IsSchemaHeading(Lines[index])))
            {
                var name = Lines[index].TrimStart('#', ' ');
                var letters = Enumerable.Range(0, name.Length).Where(at => name[at] != ' ');
                // `Note` is right in Italian.
                foreach (var rest in letters.Select(at => name.Remove(at, 1)).Distinct().Where(rest => rest != "Note"))
                    data.Add(index + 1, name, rest);
            }
            return data;
        }
    }

    private static IEnumerable<int> Indices => Enumerable.Range(0, Lines.Length);

    [Fact]
    public async Task The_program_finds_what_the_language_finds()
    {
        using var desk = new Desk().With(FileName, Source);
        var result = await desk.Run("check", "--today", "2025-05-20", "--format", "json", "--fail-on", "warning");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        AssertFindings(
            Baseline,
            json.RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(finding => new Found(
                    finding.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(),
                    finding.GetProperty("code").GetString()!
                ))
        );
    }

    [Fact]
    public void After_a_year_and_a_half_of_silence_the_status_is_marked_too() =>
        AssertFindings([.. Baseline, new(14, "quiet-application", "563 days")], Findings(Source, new(2026, 11, 23)));

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_same_text_in_other_clothes_has_the_same_findings(string variant)
    {
        var (bytes, lineOf) = Dressed(variant);
        var (text, isClean) = TextFile.Decode(bytes);
        Assert.True(isClean);
        AssertFindings(Baseline.Select(found => found with { Line = lineOf(found.Line) }), Findings(text));
    }

    [Theory]
    [MemberData(nameof(RequiredSections))]
    public void A_required_section_that_is_taken_out_is_missed_at_the_title(int first, string name)
    {
        var (text, left) = Without(first, LastOfSection(first));
        AssertFindings([new(1, "missing-section", name), .. left], Findings(text));
    }

    [Theory]
    [MemberData(nameof(OptionalSections))]
    public void An_optional_section_that_is_taken_out_is_not_missed(int first, string name)
    {
        var (text, left) = Without(first, LastOfSection(first));
        Assert.DoesNotContain($"## {name}\n", text, StringComparison.Ordinal);
        AssertFindings(left, Findings(text));
    }

    [Theory]
    [MemberData(nameof(ApplicationDate))]
    public void An_application_date_that_is_taken_out_is_missed_at_the_status(int first, string name)
    {
        var (text, left) = Without(first, LastOfSection(first));
        AssertFindings([new(Array.IndexOf(Lines, "PENDING") + 1, "status-needs-date", name), .. left], Findings(text));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void A_cover_letter_point_that_is_taken_out_is_missed_at_its_list(int line, string name)
    {
        var (text, left) = Without(line, line);
        AssertFindings(
            [.. left, new(Array.IndexOf(Lines, "- Cover letter points:") + 1, "cover-letter-point-missing", name)],
            Findings(text)
        );
    }

    [Fact]
    public void All_cover_letter_points_taken_out_are_missed_once()
    {
        var label = Array.IndexOf(Lines, "- Cover letter points:") + 1;
        var (text, left) = Without(label, Lines.Length);
        AssertFindings([.. left, new(Array.IndexOf(Lines, "## Notes") + 1, "cover-letter-missing")], Findings(text));
    }

    [Fact]
    public void A_status_may_stand_right_under_its_section()
    {
        var line = Array.IndexOf(Lines, "### Application") + 1;
        var (text, left) = Without(line, line);
        AssertFindings(left, Findings(text));
    }

    [Fact]
    public void The_sections_alone_make_it_an_application()
    {
        var (text, left) = Without(1, 2);
        AssertFindings(left, Findings(text));
    }

    [Theory]
    [MemberData(nameof(HeadingsWithoutOneLetter))]
    public void A_heading_without_one_of_its_letters_is_misspelt(int line, string name, string misspelt)
    {
        string[] lines = [.. Lines];
        lines[line - 1] = Lines[line - 1].Replace(name, misspelt, StringComparison.Ordinal);
        AssertFindings([.. Baseline, new(line, "misspelt-heading", name)], Findings(string.Join('\n', lines)));
    }

    [Fact]
    public void The_pieces_are_all_there()
    {
        Assert.Equal(4, Points.Count);
        Assert.Equal(9, RequiredSections.Count + OptionalSections.Count + ApplicationDate.Count);
        Assert.True(HeadingsWithoutOneLetter.Count > 80);
    }

    [Fact]
    public async Task Formatting_empties_the_one_line_of_spaces_and_changes_nothing_else()
    {
        using var desk = new Desk().With(FileName, Source);
        Assert.Equal(new(0, $"{FileName}: formatted\n1 file formatted.\n", ""), await desk.Run("format"));
        Assert.Equal(
            Lines.Select(line => line == "  " ? "" : line),
            (await File.ReadAllTextAsync(Path.Combine(desk.Folder, FileName), TestContext.Current.CancellationToken)).Split('\n')
        );
        Assert.Single(Lines, "  ");
        Assert.Equal(new(0, "Nothing to format.\n", ""), await desk.Run("format"));
    }

    /// <summary>The text without some of its lines, and the baseline findings that are left of it, at their new lines.</summary>
    private static (string Text, IEnumerable<Found> Left) Without(int first, int last)
    {
        var count = last - first + 1;
        var left =
            from found in Baseline
            where found.Line < first || found.Line > last
            select found.Line < first ? found : found with { Line = found.Line - count };
        return (string.Join('\n', Lines.Where((_, index) => index + 1 < first || index + 1 > last)), left);
    }

    private static int LastOfSection(int first)
    {
        var next = Array.FindIndex(Lines, first, line => line.StartsWith("## ", StringComparison.Ordinal));
        return next < 0 ? Lines.Length : next;
    }

    private static (byte[] Bytes, Func<int, int> LineOf) Dressed(string variant)
    {
        static int Same(int line) => line;
        var text = Source;
        return variant switch
        {
            "CRLF" => (Utf8(text.Replace("\n", "\r\n", StringComparison.Ordinal)), Same),
            "BOM" => ([0xEF, 0xBB, 0xBF, .. Utf8(text)], Same),
            "UTF-16" => ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Same),
            "* bullets" => (Utf8(Bullet().Replace(text, "$1* ")), Same),
            "+ bullets" => (Utf8(Bullet().Replace(text, "$1+ ")), Same),
            "tabs" => (
                Utf8(text.Replace("    - ", "\t\t- ", StringComparison.Ordinal).Replace("\n  - ", "\n\t- ", StringComparison.Ordinal)),
                Same
            ),
            "setext" => (
                Utf8(SetextHeading().Replace(text, match => $"{match.Groups[2].Value}\n{(match.Groups[1].Length == 1 ? "===" : "---")}")),
                line => line + Lines.Take(line - 1).Count(before => SetextHeading().IsMatch(before))
            ),
            "no last newline" => (Utf8(text.TrimEnd('\n')), Same),
            "closing #s" => (Utf8(Heading().Replace(text, "$0 ##")), Same),
            "upper case" => (Utf8(Heading().Replace(text, match => match.Value.ToUpperInvariant())), Same),
            _ => (Utf8(text), Same),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<Found> Findings(string content, DateOnly? today = null)
    {
        var text = SourceText.From(content);
        var analysis = Analysis.Of(
            text,
            "jobs/" + FileName,
            new AnalysisOptions(today ?? Today) { RuleFailed = (code, exception) => Assert.Fail($"{code}: {exception}") }
        );
        Assert.True(analysis.IsApplication);
        return analysis.Findings.Select(finding => new Found(text.LineAt(finding.Span.Start) + 1, finding.Rule.Code, finding.Message));
    }

    /// <summary>Exactly the expected findings, whose messages name what they are about.</summary>
    private static void AssertFindings(IEnumerable<Found> expected, IEnumerable<Found> actual)
    {
        var wanted = expected.OrderBy(found => found.Line).ThenBy(found => found.Code, StringComparer.Ordinal).ToList();
        var got = actual.OrderBy(found => found.Line).ThenBy(found => found.Code, StringComparer.Ordinal).ToList();
        Assert.Equal(wanted.Select(found => $"{found.Line} {found.Code}"), got.Select(found => $"{found.Line} {found.Code}"));
        foreach (var (want, have) in wanted.Zip(got))
            Assert.Contains(want.Named, have.Named, StringComparison.Ordinal);
    }

    private static TheoryData<int, string> Sections(params string[] names) =>
        Theory(from index in Indices where names.Any(name => Lines[index] == "## " + name) select (index + 1, Lines[index][3..]));

    private static TheoryData<int, string> Theory(IEnumerable<(int, string)> data)
    {
        var theory = new TheoryData<int, string>();
        foreach (var (line, name) in data)
            theory.Add(line, name);
        return theory;
    }

    /// <summary>The headings of level 3 but for the status's own belong to the posting.</summary>
    private static bool IsSchemaHeading(string line) =>
        line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal) || line == "### Application";

    [GeneratedRegex(@"^  - (?<label>[\w-]+ paragraph):")]
    private static partial Regex PointLine();

    [GeneratedRegex(@"^( *)- ", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(##?) (.+)$", RegexOptions.Multiline)]
    private static partial Regex SetextHeading();

    [GeneratedRegex(@"^##? .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private sealed record Found(int Line, string Code, string Named = "");
}
