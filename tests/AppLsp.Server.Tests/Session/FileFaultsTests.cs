using AppLsp.Server.Session;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Tests.Session;

public sealed class FileFaultsTests
{
    private readonly List<string> _told = [];

    [Fact]
    public void An_answer_is_made_without_the_file_that_fails_and_the_log_names_it_once()
    {
        var faults = new FileFaults((message, _) => _told.Add(message));
        for (var times = 0; times < 2; times++)
            Assert.Equal(
                ["A", "", "C"],
                ((string[])["a.md", "b.md", "c.md"]).Select(file =>
                    faults.PartOf(
                        file,
                        () => file == "b.md" ? throw new InvalidOperationException("No key.") : file[..1].ToUpperInvariant(),
                        ""
                    )
                )
            );
        Assert.Equal(["b.md is missing from an answer because of a bug in applsp: No key."], _told);
    }

    [Fact]
    public void A_question_that_is_taken_back_and_one_that_is_refused_are_no_faults()
    {
        var faults = new FileFaults((message, _) => _told.Add(message));
        Assert.Throws<OperationCanceledException>(() => faults.PartOf<int>("a.md", () => throw new OperationCanceledException(), 0));
        Assert.Throws<LspException>(() => faults.PartOf<int>("a.md", () => throw new LspException(LspErrorCode.RequestFailed, "No."), 0));
        Assert.Empty(_told);
    }
}
