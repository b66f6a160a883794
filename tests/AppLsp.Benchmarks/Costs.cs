using System.Diagnostics;
using AppLsp.Language;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Benchmarks;

/// <summary>What a step costs a file, on average over all files.</summary>
/// <param name="Step">A rule's code, or what is read.</param>
/// <param name="IsRule">Whether it is a rule.</param>
/// <param name="Microseconds">The time.</param>
/// <param name="Bytes">What is allocated.</param>
internal sealed record Cost(string Step, bool IsRule, double Microseconds, double Bytes);

/// <summary>Takes the steps of all files by themselves, again and again.</summary>
internal sealed class Costs
{
    private const int WarmUps = 3;
    private const int Passes = 9;

    /// <summary>
    /// What rules share. Each is made when it is first asked for; here before the rules, so that none pays for the others.
    /// </summary>
    private static readonly (string Name, Func<Application, object?> Read)[] Readings =
    [
        ("company", application => application.Company),
        ("status", application => application.Status),
        ("timeline", application => application.Timeline),
        ("letter", application => application.CoverLetter),
        ("background", application => application.BackgroundLabels),
        ("letter's body", application => application.LetterBody),
        ("dates in their slots", application => application.DateSlots),
        ("skills of the posting", application => application.Skills),
        ("placeholders", application => application.Placeholders),
        ("suppressions", application => application.Suppressions),
    ];

    private readonly Corpus _corpus;
    private readonly Dictionary<string, (long Ticks, long Bytes)> _pass = [];
    private readonly Dictionary<string, List<(long Ticks, long Bytes)>> _passes = [];

    private Costs(Corpus corpus) => _corpus = corpus;

    /// <summary>The costs of <paramref name="corpus"/>, the greatest first: medians of several passes.</summary>
    public static IReadOnlyList<Cost> Of(Corpus corpus)
    {
        var costs = new Costs(corpus);
        for (var pass = 0; pass < WarmUps + Passes; pass++)
            costs.Pass(isKept: pass >= WarmUps);
        var rules = RuleCatalog.All.Select(rule => rule.Code).ToHashSet();
        return
        [
            .. costs
                ._passes.Select(step => new Cost(
                    step.Key,
                    rules.Contains(step.Key),
                    Median(step.Value.Select(pass => pass.Ticks)) * 1e6 / Stopwatch.Frequency / corpus.Files.Count,
                    Median(step.Value.Select(pass => pass.Bytes)) / corpus.Files.Count
                ))
                .OrderByDescending(cost => cost.Microseconds),
        ];
    }

    private static double Median(IEnumerable<long> values) => values.Order().ElementAt(Passes / 2);

    private void Pass(bool isKept)
    {
        _pass.Clear();
        foreach (var (path, content) in _corpus.Files)
            Read(path, content);
        if (!isKept)
            return;
        foreach (var (step, cost) in _pass)
        {
            if (!_passes.TryGetValue(step, out var passes))
                _passes[step] = passes = [];
            passes.Add(cost);
        }
    }

    private void Read(string path, string content)
    {
        var text = Measure("lines", () => SourceText.From(content));
        var outline = Measure("outline", () => Outline.Of(text));
        var application = Measure("recognition and sections", () => Application.Read(outline, _corpus.Options.Schema, path));
        if (application is null)
            return;
        foreach (var (name, read) in Readings)
            Measure(name, () => read(application));
        Measure("facts for the others", () => ApplicationFacts.Of(application, path, path));
        var context = new RuleContext(application, _corpus.Options.Today) { Workspace = new(_corpus.Index, path) };
        foreach (var rule in RuleCatalog.Rules.Where(rule => rule.Info.DefaultSeverity != Severity.Off))
            Measure(rule.Info.Code, () => rule.Check(context).Count());
    }

    private T Measure<T>(string step, Func<T> take)
    {
        var (bytes, begun) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var taken = take();
        var (ticks, more) = (Stopwatch.GetTimestamp() - begun, GC.GetAllocatedBytesForCurrentThread() - bytes);
        var sum = _pass.GetValueOrDefault(step);
        _pass[step] = (sum.Ticks + ticks, sum.Bytes + more);
        return taken;
    }
}
