using System.Collections.Immutable;
using AppLsp.Language.Configuration.Inference;

namespace AppLsp.Language.Tests.Configuration.Inference;

public class FilePatternsTests
{
    private static readonly ImmutableArray<string> Inherited = ["applications/**/*.md", "!**/README.md", "!**/_*"];

    [Theory]
    [InlineData("applications/a.md applications/b.md applications/c.md", "", "")]
    [InlineData("jobs/a.md jobs/b.md jobs/c.md", "notes.md", "jobs/*.md")]
    [InlineData("jobs/a.md jobs/b.md jobs/c.md", "jobs/README.md jobs/_new.md", "jobs/*.md")]
    [InlineData("jobs/a.md jobs/b.md jobs/c.md", "jobs/letter.md", "")]
    [InlineData("jobs/a.md jobs/b.md", "", "")]
    [InlineData("jobs/25/a.md jobs/26/b.md jobs/c.md", "notes.md", "jobs/**/*.md")]
    [InlineData("x/card.md y/card.md", "x/letter.md y/cv.md", "**/card.md")]
    [InlineData("jobs/x/card.md jobs/y/card.md", "jobs/x/letter.md", "jobs/**/card.md")]
    [InlineData("a.md b.md c.md", "", "*.md")]
    [InlineData("a.md b.md c.md", "d.md", "")]
    [InlineData("x/a.md x/b.md x/c.md y/d.md y/e.md y/f.md", "z/g.md", "x/*.md y/*.md")]
    public void The_plainest_globs_that_fit_are_found(string applications, string others, string globs) =>
        Assert.Equal(Words(globs), FilePatterns.Of(Words(applications), Words(others), Inherited));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
