using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>The document says that there is no address of the posting. Marked at the words that say so.</summary>
internal sealed class UrlMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("url-missing", Severity.Hint)
        {
            What = "In place of the posting's address, the file says that there is none, or where the posting was found.",
            Why = "With an address you could look the posting up again, and see whether you applied for the job before.",
            Silent = ["Closed applications."],
            Bad = """
                # Application Details

                ## Job URL
                Not provided
                """,
            Good = """
                # Application Details

                ## Job URL
                https://jobs.example.com/harbor-foods/1042
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (!context.Application.IsOpen)
            yield break;
        if (context.Application.Find(Fact.PostingUrl) is { FirstLine: { } line } section && IsMissing(context.Application, section))
            yield return Mark(context, line.Span, $"“{section.Entry.Name}” has no address. If you find the posting online, add its link.");
    }

    /// <summary>
    /// Whether the value of <paramref name="section"/> says that there is no address, or tells in words alone where the posting was.
    /// </summary>
    internal static bool IsMissing(Application application, Section section) =>
        section is { Entry.Fact: Fact.PostingUrl, FirstLine: { } line }
        && (
            application.Schema.SaysAbsent(line.Text)
            || (
                line.Links.Length == 0
                && WebAddress.IsWords(line.Text)
                && !line.Text.StartsWith("[[", StringComparison.Ordinal)
                && !application.IsFilledByProgram(section)
                && !Placeholders.AreIn(application, line)
            )
        );
}
