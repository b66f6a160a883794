using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>Whatever single files say, an answer that is made of all of them is given, and has what the others say.</summary>
public sealed class ManyFilesTests
{
    private const string Good = """
        # Application Details

        ## Company
        Harbor Foods

        ## Position
        Planner

        ## Status
        APPLIED

        ## Notes
        - Cover letter points:
          - Opening paragraph: I have planned for Delta Mills
          - Company-specific paragraph: Harbor Foods bakes at night
        """;

    /// <summary>What may stand where a name belongs: nothing of a name, half of one, and names that others have too.</summary>
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf(
            "—",
            "...",
            "🚀",
            "\uD83D",
            "\0",
            "-",
            "&",
            "Inc.",
            "The",
            "[[",
            "]]",
            "|",
            "'",
            "N/A",
            "Harbor Foods",
            "HARBOR",
            "株式会社"
        ),
        Gen.OneOf(AnyTextTests.Fragments).Array[0, 3].Select(string.Concat),
        Gen.String
    );

    private static readonly Gen<string> Odd = Gen.Select(
        Value,
        Value,
        Value,
        Value,
        Gen.Bool,
        (company, position, status, rest, isList) =>
            isList
                ? $"# Application Details\n\n- Company: {company}\n- Position: {position}\n- Status: {status}\n\n{rest}"
                : $"# Application Details\n\n## Company\n{company}\n\n## Position\n{position}\n\n## Status\n{status}\n\n## Notes\n{rest}"
    );

    [Fact]
    public void Odd_files_take_no_answer_from_the_others() =>
        Gen.Select(Odd.Array[1, 6], Value)
            .Sample(
                (texts, query) =>
                {
                    string[] all = [Good, .. texts];
                    var index = WorkspaceIndex.Empty.With(all.Select((text, i) => (Name(i), Alone(text, i).FactsFor(Name(i), Name(i)))));
                    var found = WorkspaceSymbols.Matching(index, "");
                    Assert.Equal(index.Count, found.Count);
                    Assert.Contains(found, one => one.Name == "Harbor Foods: Planner [APPLIED]");
                    _ = WorkspaceSymbols.Matching(index, query);
                    for (var i = 0; i < all.Length; i++)
                        Ask(Beside(all[i], i, index));

                    // One after another is the same as all at once, and when they have gone nothing is left of them.
                    var one = all.Index()
                        .Aggregate(WorkspaceIndex.Empty, (known, file) => known.With(Name(file.Index), index.Find(Name(file.Index))));
                    Assert.Equal(found.Select(each => each.Name), WorkspaceSymbols.Matching(one, "").Select(each => each.Name));
                    Assert.Equal(0, one.Without(all.Select((_, i) => Name(i))).Count);
                },
                iter: 100 * AnyTextTests.Patience
            );

    /// <summary>Asks what is answered of one file by what the others say: findings, lenses, companies, places of a name.</summary>
    private static void Ask(Analysis analysis)
    {
        _ = analysis.Findings;
        _ = CodeLenses.Of(analysis);
        if (analysis.Application is not { } application)
            return;
        foreach (var section in application.Sections)
            _ = Completions.At(analysis, section.FirstLine?.Span.End ?? section.NameSpan.End, TestContext.Current.CancellationToken);
        var mentions = Mentions.In(application);
        var good = Mentions.In(Alone(Good, 0).Application!);
        if (good.At(Good.IndexOf("Harbor", StringComparison.Ordinal)) is var (subject, _))
            _ = mentions.Same(subject);
    }

    private static string Name(int number) => $"applications/{number}.md";

    private static Analysis Alone(string text, int number) => Analysis.Of(SourceText.From(text), Name(number), FindingsScript.WithAllRules);

    private static Analysis Beside(string text, int number, WorkspaceIndex index) =>
        Analysis.Of(SourceText.From(text), Name(number), FindingsScript.WithAllRules with { Workspace = new(index, Name(number)) });
}
