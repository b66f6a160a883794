using System.Globalization;

namespace AppLsp.Benchmarks;

/// <summary>Prints costs for people.</summary>
internal static class Report
{
    /// <summary>What has a smaller share is summed up in one line.</summary>
    private const double SmallestShare = 0.005;

    /// <summary>Prints the <paramref name="costs"/> of <paramref name="corpus"/>, the greatest first.</summary>
    public static void Print(string name, Corpus corpus, IReadOnlyList<Cost> costs, TextWriter output)
    {
        var all = costs.Sum(cost => cost.Microseconds);
        var size = corpus.Files.Average(file => file.Content.Length);
        output.WriteLine(
            Line(
                $"\n{name}: {corpus.Files.Count} files of {size / 1000:0.0} thousand characters, {corpus.Applications} of them applications"
            )
        );
        output.WriteLine(Row("", "µs a file", "share", "kB a file"));
        Print("all of it", all, costs.Sum(cost => cost.Bytes));
        Print("  reading", Sum(costs, isRule: false, cost => cost.Microseconds), Sum(costs, isRule: false, cost => cost.Bytes));
        Print("  rules", Sum(costs, isRule: true, cost => cost.Microseconds), Sum(costs, isRule: true, cost => cost.Bytes));
        var small = costs.Where(cost => cost.Microseconds < all * SmallestShare).ToList();
        foreach (var cost in costs.Except(small))
            Print($"{(cost.IsRule ? "rule    " : "reading ")}{cost.Step}", cost.Microseconds, cost.Bytes);
        Print($"{small.Count} more, each less than that", small.Sum(cost => cost.Microseconds), small.Sum(cost => cost.Bytes));

        void Print(string what, double microseconds, double bytes) =>
            output.WriteLine(Row(what, Line($"{microseconds:0.0}"), Line($"{microseconds / all:0.0 %}"), Line($"{bytes / 1000:0.0}")));
    }

    private static string Row(string what, string time, string share, string size) =>
        what.PadRight(40) + time.PadLeft(12) + share.PadLeft(9) + size.PadLeft(12);

    private static double Sum(IEnumerable<Cost> costs, bool isRule, Func<Cost, double> what) =>
        costs.Where(cost => cost.IsRule == isRule).Sum(what);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
