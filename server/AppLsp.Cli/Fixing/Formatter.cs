using AppLsp.Language;
using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Fixing;

/// <summary>Formats files.</summary>
internal sealed class Formatter : IRewriter
{
    /// <inheritdoc/>
    public AnalysisOptions Options(DateOnly today) => new(today);

    /// <inheritdoc/>
    public bool LooksAround(Analysis analysis) => false;

    /// <inheritdoc/>
    public (SourceText? Text, IReadOnlyList<Finding> Fixed) Rewrite(Analysis analysis)
    {
        var edits = DocumentFormatting.Of(analysis);
        return (edits.Count > 0 ? analysis.Text.WithAll(edits) : null, []);
    }
}
