using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Markdown;

/// <summary>A conflict that git left among the keys is one finding, where it begins, and hides those that only follow from it.</summary>
public sealed class ConflictInKeysTests
{
    [Theory]
    [InlineData(
        "---\ncompany: Rook\nrole: Baker\nstatus: applied\n[|<<<<<<< HEAD|]{invalid-front-matter: two versions}\napplied: 2026-11-12\n"
            + "=======\napplied: 2026-11-13\n>>>>>>> x\nnotes: Ask: Ines\n---\n"
    )]
    // In the text it is no matter of the front matter.
    [InlineData(
        "---\ncompany: Rook\nrole: Baker\nstatus: applied\napplied: 2026-11-12\n---\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n"
    )]
    public void It_is_marked_where_it_begins(string text) => Findings(text, "invalid-front-matter");
}
