using System.Text;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Properties;

/// <summary>
/// Ten times as much takes about ten times the work. Work is counted in bytes that are allocated: times differ from run to run.
/// </summary>
public sealed class GrowthTests
{
    private const int Few = 300;
    private const int Many = 10 * Few;
    private const int FewFiles = 100;
    private const int MostTimes = 12;

    private const string Head = """
        # Application Details

        ## Company
        Harbor Foods

        ## Position
        Planner

        ## Status
        APPLIED

        ## Application Date
        2025-05-07


        """;

    /// <summary>Of what there may be much in a text: where it stands, and how the one of a number is written.</summary>
    private static readonly Dictionary<string, (string Before, Func<int, string> One, string Behind)> Shapes = new()
    {
        ["items"] = ($"{Head}## Notes\n", i => $"- item {Word(i)}\n", ""),
        ["items of the posting"] = ($"{Head}## Job Description\n", i => $"- Experience with Python and tool {Word(i)}\n", ""),
        ["lines"] = ($"{Head}## Notes\n", i => $"some words, number {Word(i)}\n", ""),
        ["paragraphs"] = ($"{Head}## Notes\n", i => $"I wrote to them {i % 90 + 10} times.\n\n", ""),
        ["nested items"] = ($"{Head}## Notes\n", i => $"{new string(' ', i % 8 * 2)}- item {Word(i)}\n", ""),
        ["headings"] = (Head, i => $"## Heading {Word(i)}\ntext\n\n", ""),
        ["headings of the posting"] = ($"{Head}## Job Description\n", i => $"## Requirements\n- {i % 9 + 1} years of Python\n\n", ""),
        ["the same section"] = (Head, i => $"## Notes\n- note {Word(i)}\n\n", ""),
        ["misspelt headings"] = (Head, i => $"## Notse {Word(i)}\n- note {Word(i)}\n\n", ""),
        ["labels"] = ($"{Head}## Notes\n", i => $"- Label {Word(i)}: value {Word(i)}\n", ""),
        ["bold labels"] = (Head, i => $"**Label {Word(i)}:** value {Word(i)}\n\n", ""),
        ["slots and values"] = ($"{Head}## Notes\n", i => $"some [Company] and {{{{slot {Word(i)}}}}}\n", ""),
        ["places of the posting"] = (Head, i => $"Quelle: Tafel {Word(i)}\n", "Link: https://jobs.example/1\n"),
        ["plain labels"] = (Head, i => $"Label {Word(i)}: value\n", ""),
        ["keys"] = ("---\ntype: application\ncompany: Harbor Foods\n", i => $"key_{Word(i)}: value {Word(i)}\n", $"---\n{Head}"),
        ["values of a key"] = (
            "---\ntype: application\ncontacts:\n",
            i => $"  - name: Mara {Word(i)}\n    date: 2025-05-07\n",
            $"---\n{Head}"
        ),
        ["links"] = ($"{Head}## Notes\n", i => $"[a](https://jobs.example/{Word(i)}) ", "\n"),
        ["bare addresses"] = ($"{Head}## Notes\n", i => $"- https://jobs.example/{Word(i)}?utm_source=x\n", ""),
        ["wikilinks"] = ($"{Head}## Notes\n", i => $"[[Mara {Word(i)}]] ", "\n"),
        ["opening brackets"] = ($"{Head}## Notes\n", _ => "[", "\n"),
        ["closing brackets"] = ($"{Head}## Notes\n", _ => "](", "\n"),
        ["emphasis"] = ($"{Head}## Notes\n", _ => "*a **", "\n"),
        ["backticks"] = ($"{Head}## Notes\n", i => new string('`', i % 7 + 1) + " a ", "\n"),
        ["quotes"] = ($"{Head}## Notes\n", i => $"> line {Word(i)}\n\ntext\n\n", ""),
        ["callouts"] = ($"{Head}## Notes\n", i => $"> [!info] Label {Word(i)}\n> Status: Applied\n\n", ""),
        ["comments"] = ($"{Head}## Notes\n", i => $"<!-- remark {Word(i)} -->\n\n", ""),
        ["fences"] = ($"{Head}## Notes\n", i => $"```\ncode {Word(i)}\n```\n\n", ""),
        ["rows of facts"] = ($"{Head}## Notes\n\n| Field | Value |\n|---|---|\n", i => $"| Field {Word(i)} | value {Word(i)} |\n", ""),
        ["rows of steps"] = (
            $"{Head}## Notes\n\n| Step | Date | Done |\n|---|---|---|\n",
            i => $"| step {Word(i)} | {Day(i)} | {(i % 2 == 0 ? "yes" : "no")} |\n",
            ""
        ),
        ["tables"] = ($"{Head}## Notes\n", i => $"\n| a | b |\n|---|---|\n| {Word(i)} | {Day(i)} |\n\n", ""),
        ["history"] = ($"{Head}## Status\n### History\n", i => $"- {Day(i)}: {(i % 2 == 0 ? "APPLIED" : "SCREENING")}\n", ""),
        ["rows of the history"] = ($"{Head}## History\n\n| Date | Status |\n|---|---|\n", i => $"| {Day(i)} | INTERVIEW |\n", ""),
        ["diary"] = ($"{Head}## Timeline\n", i => $"- {Day(i)} wrote to Mara, follow up by {Day(i + 9)}\n", ""),
        ["days in prose"] = ($"{Head}## Notes\n", i => $"On {Day(i)} they called, the interview is on {Day(i + 400)}.\n", ""),
        ["boxes"] = ($"{Head}## Next Actions\n", i => $"- [{(i % 2 == 0 ? 'x' : ' ')}] {Day(i)} follow up\n", ""),
        ["interviews"] = ($"{Head}## Interviews\n", i => $"### Interview {Word(i)}, {Day(i)}\n- With: Mara\n\n", ""),
        ["ambiguous dates"] = ($"{Head}## Next Actions\n", i => $"- 04-0{i % 9 + 1}-2025: call\n", ""),
        ["contacts"] = ($"{Head}## Contacts\n", i => $"- Mara {Word(i)}, recruiter, mara{Word(i)}@harbor.example\n", ""),
        ["questions"] = ($"{Head}## Personal Connection\n", i => $"- Do you know number {Word(i)}?\n", ""),
        ["placeholders"] = ($"{Head}## Notes\n", i => $"- [Company], TODO, {{{{role}}}} and [Name {Word(i)}]\n", ""),
        ["employers"] = (
            $"{Head}## Notes\n- Resume bullet points to highlight or modify:\n  - Work experience:\n",
            i => $"    - Employer {Word(i)}: cut the load of {Word(i)} jobs\n",
            "- Cover letter points:\n  - Body paragraph: At Employer 7 I cut the load\n"
        ),
        ["points of the letter"] = (
            $"{Head}## Notes\n- Cover letter points:\n",
            i => $"  - Body paragraph {Word(i)}: At Harbor Foods I planned {Word(i)} loads as a Planner\n",
            ""
        ),
        ["lines of the letter"] = (
            $"{Head}## Notes\n- Cover letter points:\n  - Body paragraph:\n",
            i => $"    - At Employer {Word(i)} I planned the loads, as a Lead Planner\n",
            ""
        ),
        ["key skills"] = (
            $"{Head}## Job Description\nRequirements:\n- Python, SQL and Rust\n\n## Notes\n- Key skills to emphasize:\n",
            i => $"  - Skill {Word(i)}\n",
            ""
        ),
        ["skills of the posting"] = ($"{Head}## Job Description\n### Requirements\n", _ => "- Python, SQL, Rust or Kubernetes\n", ""),
        ["off switches"] = ($"{Head}## Notes\n", _ => "<!-- applsp-disable-next-line unknown-status -->\ntext\n\n", ""),
        ["statuses"] = ($"{Head}## Application\n", i => $"Status: {(i % 2 == 0 ? "Applied" : "Interview")}\n\n", ""),
        ["words of a line"] = ($"{Head}## Notes\n", i => $"word{Word(i)} ", "\n"),
        ["words of the status"] = ("# Application Details\n\n## Status\n", i => $"word{Word(i)}, ", "\n"),
        ["words of the company"] = ("# Application Details\n\n## Company\n", i => $"Word{Word(i)} ", "\n"),
        ["words of the role"] = ("# Application Details\n\n## Position\n", i => $"Word{Word(i)} ", "\n"),
        ["words of a heading"] = ($"{Head}## ", i => $"Word{Word(i)} ", "\n"),
        ["numbers of a line"] = ($"{Head}## Notes\n", i => $"{i % 90 + 10} ", "\n"),
        ["blank lines"] = ($"{Head}## Notes\n", _ => "\n", "text\n"),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>A word of three letters, another for each of 17,576 numbers: digits may begin a date.</summary>
    private static string Word(int i) => new([(char)('a' + i / 676 % 26), (char)('a' + i / 26 % 26), (char)('a' + i % 26)]);

    private static string Day(int i) => First.AddDays(i % 900).ToString("yyyy-MM-dd");

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_one_text(string shape)
    {
        var (before, one, behind) = Shapes[shape];
        Grows(shape, Text(Few), Text(Many), Read);

        SourceText Text(int count) =>
            SourceText.From(
                new StringBuilder(before).AppendJoin("", Enumerable.Range(0, count).Select(one)).Append(behind).ToString()
            );
    }

    /// <summary>Applications of which there may be many: the one of a number.</summary>
    private static readonly Dictionary<string, Func<int, string>> Kinds = new()
    {
        ["files"] = i => Application($"{Word(i)} Mills", $"{Word(i * 7)} Planner", i),
        ["files of companies that begin alike"] = i => Application($"Company Number {Word(i)}", "Planner", i),
        ["files of one company"] = i => Application("Harbor Foods", $"{Word(i)} Planner", i),
        ["files that are one job"] = _ => Application("Harbor Foods", "Planner", 1),
        ["files of one address"] = i => Application($"{Word(i)} Mills", $"{Word(i)} {Word(i * 7)}", 1),
        ["files with a word of one's own for the status"] = i =>
            Application($"{Word(i)} Mills", "Planner", i).Replace("APPLIED", $"brewing {Word(i)}", StringComparison.Ordinal),
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    private static string Application(string company, string position, int number) =>
        $"""
        # Application Details

        ## Company
        {company}

        ## Position
        {position}

        ## Job URL
        https://jobs.example/{number}

        ## Status
        APPLIED

        ## Application Date
        2025-05-07

        ## Notes
        - Cover letter points:
          - Opening paragraph: I have planned for Company Number nine
          - Company-specific paragraph: {company} bakes at night
        """;

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Of_many_files(string kind)
    {
        Grows(kind, Files(FewFiles), Files(10 * FewFiles), Check);

        string[] Files(int count) => [.. Enumerable.Range(0, count).Select(Kinds[kind])];
    }

    /// <summary>Reads all files, and asks of each what the others make of it.</summary>
    private static void Check(string[] files)
    {
        Analysis[] alone = [.. files.Select((text, i) => Analysis.Of(SourceText.From(text), Name(i), FindingsScript.WithAllRules))];
        var index = WorkspaceIndex.Empty.With(alone.Select((analysis, i) => (Name(i), analysis.FactsFor(Name(i), Name(i)))));
        foreach (var (i, analysis) in alone.Index())
            _ = analysis.With(FindingsScript.WithAllRules with { Workspace = new(index, Name(i)) }).Findings;

        static string Name(int number) => $"applications/{number}/job.md";
    }

    private static void Read(SourceText text)
    {
        var analysis = Analysis.Of(text, "applications/any.md", FindingsScript.WithAllRules);
        _ = analysis.Findings;
        _ = analysis.FactsFor("any.md", "any.md");
        _ = CodeLenses.Of(analysis);
        _ = DocumentSymbols.Of(analysis);
        _ = FoldingRanges.Of(analysis);
        _ = SemanticTokens.In(analysis, new(0, text.Length));
        _ = InlayHints.In(analysis, new(0, text.Length));
    }

    private static void Grows<T>(string what, T few, T many, Action<T> work)
    {
        // What is read once for all texts is read before.
        work(few);
        work(many);
        var (some, tenfold) = (BytesOf(few), BytesOf(many));
        Assert.True(tenfold <= MostTimes * some, $"{what}: {some:N0} bytes, and {tenfold:N0} for ten times as many.");

        long BytesOf(T input)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work(input);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
