using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AppLsp.Language.Configuration;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Words;

namespace AppLsp.Language.Tests.Schema;

/// <summary>
/// The schema is data: where code spelled one of its names, a person who renames a section would meet the old name again. Every text
/// literal of the sources is held against every name of the default and of the presets.
/// </summary>
public sealed partial class NamesInCodeTests
{
    private const string Output = "a name that output for programs keeps, or an option, whatever a person calls a section";

    private const string Grammar = "a key of the config's grammar, which stays what it is whatever a person calls a section";

    /// <summary>The literals that are spelled like a name and mean something else, each with what that is.</summary>
    private static readonly (string File, string What, string[] Literals)[] Allowed =
    [
        (
            "server/AppLsp.Cli/Commands/ListCommand.cs",
            Output,
            ["--company", "--stage", "--status", "STAGE", "STATUS", "applied", "company", "deadline", "position", "status"]
        ),
        ("server/AppLsp.Cli/Commands/LogCommand.cs", "the name of the command", ["log"]),
        ("server/AppLsp.Cli/Commands/StatusCommand.cs", "the name of the command, and of its argument", ["STATUS", "status"]),
        ("server/AppLsp.Cli/Listing/Column.cs", Output, ["applied", "company", "deadline", "position", "stage", "status", "url"]),
        ("server/AppLsp.Cli/Listing/JsonListWriter.cs", Output, ["applied", "company", "deadline", "position", "stage", "status", "url"]),
        (
            "server/AppLsp.Cli/Listing/ListJsonSchema.cs",
            Output + "; a keyword of JSON Schema, and the names of stages",
            [
                "application",
                "applied",
                "closed",
                "company",
                "date",
                "deadline",
                "description",
                "position",
                "sent",
                "stage",
                "status",
                "title",
                "url",
            ]
        ),
        ("server/AppLsp.Cli/Listing/LogWriters.cs", Output, ["company", "date", "employer", "position", "role"]),
        ("server/AppLsp.Cli/Listing/TableListWriter.cs", "what is counted, in a sentence", ["application"]),
        ("server/AppLsp.Language/Pipeline/LogEntry.cs", "what was done, in output for programs too", ["applied"]),
        (
            "server/AppLsp.Language/Pipeline/NextStep.cs",
            "what is to be done, in output for programs too",
            ["deadline", "follow up", "next action"]
        ),
        ("server/AppLsp.Cli/Output/SarifCheckWriter.cs", "a property of SARIF", ["description"]),
        ("server/AppLsp.Cli/Output/TextCheckWriter.cs", "what is counted, in a sentence", ["application"]),
        ("server/AppLsp.Server/Session/Settings.cs", "a name of a setting", ["followUp"]),
        ("server/AppLsp.Server/VsCodeManifest.cs", "a property of VS Code's manifests", ["description", "title"]),
        ("client-vscode/src/serverProcess.ts", "an event of Node.js", ["close"]),
        ("client-vscode/src/standing.ts", "what is counted, in a sentence", ["application"]),
        ("server/AppLsp.Language/Applications/KindLabels.cs", "a list of words", ["jobs"]),
        ("server/AppLsp.Language/Applications/ListingDays.cs", "a list of words", ["notes"]),
        ("server/AppLsp.Language/Applications/Skills/PostingSkills.cs", "a word of postings that is no skill", ["degrees"]),
        (
            "server/AppLsp.Language/Configuration/ConfigGrammar.cs",
            Grammar + "; the names with capitals are examples of its page",
            ["Application Details", "Company", "description", "follow-up", "job", "Letter points", "Position", "sent", "stage", "title"]
        ),
        ("server/AppLsp.Language/Configuration/ConfigJsonSchema.cs", "a keyword of JSON Schema", ["description", "title"]),
        ("server/AppLsp.Language/Configuration/SchemaYaml.cs", Grammar, ["description", "follow-up", "sent", "stage"]),
        ("server/AppLsp.Language/Features/Hover/HoverOnSection.cs", "what is counted, in a sentence", ["status"]),
        (
            "server/AppLsp.Language/Applications/Placeholders.cs",
            "a sign of a placeholder, a word of a form's fields, or an element of HTML",
            ["link", "title", "TODO"]
        ),
        ("server/AppLsp.Language/Schema/OwnWords.cs", Grammar, ["other-notes"]),
        ("server/AppLsp.Language/Schema/SchemaReader.cs", Grammar, ["description", "follow-up", "sent", "stage", "title"]),
    ];

    private static readonly FrozenSet<string> SchemaNames = NamesOf(
        ConfigGrammar.Presets.Select(preset => Config.Preset(preset.Name)!.Schema)
    );

    public static TheoryData<string> Folders =>
        ["server/AppLsp.Language", "server/AppLsp.Server", "server/AppLsp.Cli", "client-vscode/src"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_literal_is_a_name_of_the_schema(string folder)
    {
        var files = SourcesIn(folder).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from literal in LiteralsOf(file)
            where
                SchemaNames.Contains(Names.Key(literal.Text))
                && !Allowed.Any(allowed => allowed.File == file && allowed.Literals.Contains(literal.Text))
            select $"{file}({literal.Line}): \"{literal.Text}\". Ask the schema for it: by its fact, its shape, or the entry's Name."
        );
    }

    [Fact]
    public void What_is_allowed_is_still_there()
    {
        Assert.All(
            Allowed,
            allowed =>
            {
                var there = LiteralsOf(allowed.File).Select(literal => literal.Text).ToHashSet();
                Assert.All(
                    allowed.Literals,
                    literal =>
                        Assert.True(there.Contains(literal) && SchemaNames.Contains(Names.Key(literal)), $"{allowed.File}: \"{literal}\"")
                );
            }
        );
    }

    [Theory]
    [InlineData("if (entry.Name == \"Job URL\") return;", "Job URL")]
    [InlineData("""$"{(isShort ? "Notes" : name)}, {x}" """, "Notes")]
    [InlineData("new[] { \"a\", \"JOB_URL\" }", "JOB_URL")]
    [InlineData("const name = 'cover letter points';", "cover letter points")]
    [InlineData("var text = \"\"\"Company\"\"\";", "Company")]
    public void A_name_is_found_however_it_is_quoted(string line, string name) =>
        Assert.Equal(
            [name],
            LiteralsIn(line, isTypeScript: line.StartsWith("const", StringComparison.Ordinal))
                .Where(literal => SchemaNames.Contains(Names.Key(literal)))
        );

    [Fact]
    public void All_kinds_of_names_are_looked_for() =>
        Assert.All(
            ["Application Details", "Job URL", "Work history", "Intro", "SCREENING", "recruiter screen", "Hybrid", "jobTitle"],
            name => Assert.True(SchemaNames.Contains(Names.Key(name)), name)
        );

    private static FrozenSet<string> NamesOf(IEnumerable<ApplicationSchema> schemas) =>
        schemas
            .SelectMany(schema =>
                schema
                    .Title.AllNames.Concat(schema.Entries.SelectMany(entry => entry.AllNames.Concat(entry.Values)))
                    .Concat(schema.Statuses.SelectMany(status => status.AllNames))
            )
            .Select(name => Names.Key(name))
            .ToFrozenSet();

    /// <summary>The source files in a folder of the repository, with <c>/</c>.</summary>
    private static IEnumerable<string> SourcesIn(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(CorpusTests.RepositoryRoot, folder), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(CorpusTests.RepositoryRoot, file).Replace('\\', '/')
        where name.EndsWith(".cs", StringComparison.Ordinal) || name.EndsWith(".ts", StringComparison.Ordinal)
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select name;

    /// <summary>The literals of a file with their lines from 1; not those in comments.</summary>
    private static IEnumerable<(string Text, int Line)> LiteralsOf(string file) =>
        from line in File.ReadLines(Path.Combine(CorpusTests.RepositoryRoot, file)).Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.AsSpan().TrimStart().StartsWith("//")
        from literal in LiteralsIn(line.Text, isTypeScript: file.EndsWith(".ts", StringComparison.Ordinal))
        select (literal, line.Number);

    /// <summary>
    /// All that stands between two quotation marks, what lies between two literals included: so none in the hole of another one is missed.
    /// </summary>
    private static IEnumerable<string> LiteralsIn(string line, bool isTypeScript) =>
        (isTypeScript ? AnyQuotes() : DoubleQuotes()).Matches(line).Select(match => match.Value);

    [GeneratedRegex("""(?<=")[^"\\]+(?=")""")]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex("""(?<=["'`])[^"'`\\]+(?=["'`])""")]
    private static partial Regex AnyQuotes();
}
