using AppLsp.Language;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests;

/// <summary>Markdown that is no application gets nothing, however much it looks like one.</summary>
public sealed class OtherMarkdownTests
{
    public static TheoryData<string, string> Documents =>
        new()
        {
            {
                "README.md",
                """
                    # harbour-sim

                    A simulator of small harbours.

                    ## Status
                    Stable.

                    ## Description
                    Waves, wind and quays.

                    ## Contact
                    Open an issue.

                    ## Notes
                    - Link: https://harbour.example
                    - Title: Harbour Simulator

                    ## Next Steps
                    - [ ] Tides
                    """
            },
            {
                "CHANGELOG.md",
                """
                    # Changelog

                    ## [2.0.0] - 2025-05-01
                    ### Added
                    - Status: a new command
                    - Deadline flag (04-05-2025)
                    ### Removed
                    - Link to the old page

                    ## [1.0.0] - 2025-02-31
                    - First release
                    """
            },
            {
                "docs/adr/0007-storage.md",
                """
                    # 7. Where positions are stored

                    Date: 2025-02-10

                    ## Status
                    Accepted

                    ## Context
                    The position of every boat is written ten times a second.

                    ## Decision
                    One file a day.

                    ## Notes
                    - Superseded by: none

                    ## Contacts
                    - Storage team
                    """
            },
            {
                "posts/2025-05-01-docking.md",
                """
                    ---
                    title: How we dock
                    description: Six things about storms
                    status: draft
                    link: https://blog.example/docking
                    url: https://blog.example/docking
                    tags: [boats]
                    ---

                    # How we dock

                    ## Description
                    It began with a storm.

                    ## Deadline
                    None of us had one.
                    """
            },
            {
                "projects/simulator.md",
                """
                    # Simulator

                    **Company:** Harbour Robotics
                    **Status:** active
                    **Deadline:** 2026-02-31

                    ## Notes
                    - Opening hours: 9 to 5
                    - TODO: ask about the crane
                    """
            },
            {
                "recipes/soup.md",
                """
                    Leek soup
                    =========

                    - Position the pot on the stove
                    - Role: starter

                    Notes
                    -----
                    Salt late.
                    """
            },
            {
                "howto/write-an-application-file.md",
                """
                    # How to write an application file

                    Begin like this:

                    ```markdown
                    # Application Details

                    ## Company
                    ## Position
                    ## Job URL
                    ## Status
                    ## Job Description
                    ## Notes
                    ```

                    > ## Application Date
                    > ## Personal Connection
                    """
            },
            {
                "meetings/2025-05-20.md",
                """
                    # Weekly

                    - Status: green
                    - Next steps: ship
                    - Deadline: Friday
                    - Contact: Ana
                    - Link: https://meet.example
                    - Notes: none
                    """
            },
            { "empty.md", "" },
            { "blank.md", " \n\t\n" },
            { "applications/README.md", "# My applications\n\nOne file a company.\n" },
            { "applications/_template.md", "" },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Other_documents_are_left_alone(string path, string text) => AssertLeftAlone(path, text);

    [Fact]
    public void The_documents_of_installed_packages_are_left_alone()
    {
        var folder = Path.Combine(Repository.Root, "node_modules");
        Assert.SkipUnless(Directory.Exists(folder), "There is no node_modules: no foreign markdown was tested. npm ci brings it.");
        var files = Directory
            .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive })
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN")
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, path => AssertLeftAlone(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)));
    }

    private static void AssertLeftAlone(string path, string text)
    {
        var analysis = Analysis.Of(SourceText.From(text), path, new AnalysisOptions(new(2025, 5, 20)));
        Assert.False(analysis.IsApplication, $"{path} was taken for an application.");
        Assert.Empty(analysis.Findings);
    }
}
