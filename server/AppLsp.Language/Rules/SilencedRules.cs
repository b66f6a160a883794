using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>Which findings the off switches of a text keep from being shown, however many are asked for.</summary>
internal sealed class SilencedRules
{
    /// <summary>The place of what reaches the whole file.</summary>
    private const int Everywhere = -1;

    /// <summary>The code of a switch that names none.</summary>
    private const string AllRules = "";

    private readonly IReadOnlyList<Suppression> _switches;
    private readonly SourceText _text;
    private readonly DateOnly _today;
    private readonly HashSet<(int Line, string Code)> _silenced;

    /// <summary>What <paramref name="switches"/> in <paramref name="text"/> silence on the day <paramref name="today"/>.</summary>
    public SilencedRules(IReadOnlyList<Suppression> switches, SourceText text, DateOnly today)
    {
        (_switches, _text, _today) = (switches, text, today);
        _silenced = [.. switches.Select(LineOf).Zip(switches).SelectMany(pair => CodesOf(pair.Second).Select(code => (pair.First, code)))];
    }

    /// <summary>Whether what the rule of <paramref name="code"/> found at <paramref name="place"/> is not to be shown.</summary>
    /// <param name="code">The rule's code.</param>
    /// <param name="place">Where the finding is marked.</param>
    /// <param name="byName">Whether only a switch counts that names the rule.</param>
    public bool Has(string code, TextSpan place, bool byName = false) =>
        Keys(code, place).Any(key => (!byName || key.Code != AllRules) && _silenced.Contains(key));

    /// <summary>The switches, or the codes in them, that keep none of <paramref name="found"/> from being shown.</summary>
    public IEnumerable<(Suppression Switch, SuppressedCode? Code)> Unused(IEnumerable<Finding> found)
    {
        var used = found.SelectMany(finding => Keys(finding.Rule.Code, finding.Span)).ToHashSet();
        foreach (var suppression in _switches)
        {
            var line = LineOf(suppression);
            if (suppression.Codes.Count == 0 && !used.Contains((line, AllRules)))
                yield return (suppression, null);
            foreach (var code in suppression.Codes)
                if (!used.Contains((line, code.Code)))
                    yield return (suppression, code);
        }
    }

    private (int Line, string Code)[] Keys(string code, TextSpan place)
    {
        var line = _text.LineAt(place.Start);
        return [(Everywhere, code), (Everywhere, AllRules), (line, code), (line, AllRules)];
    }

    private static IEnumerable<string> CodesOf(Suppression suppression) =>
        suppression.Codes.Count == 0 ? [AllRules] : suppression.Codes.Select(code => code.Code);

    /// <summary>
    /// The line, from 0, that a switch reaches; <see cref="Everywhere"/> for the whole file, and a line that no text has for none.
    /// </summary>
    private int LineOf(Suppression suppression) =>
        suppression.Scope switch
        {
            SuppressionScope.NextLine => _text.LineAt(suppression.Span.End) + 1,
            SuppressionScope.File => Everywhere,
            SuppressionScope.Snooze when suppression.Until > _today => Everywhere,
            _ => int.MaxValue,
        };
}
