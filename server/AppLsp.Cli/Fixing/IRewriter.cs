using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Fixing;

/// <summary>A way to change files.</summary>
internal interface IRewriter
{
    /// <summary>The options of the analyses of the files, as on the day <paramref name="today"/>.</summary>
    AnalysisOptions Options(DateOnly today);

    /// <summary>Whether the other files have a say in what comes of <paramref name="analysis"/>.</summary>
    bool LooksAround(Analysis analysis);

    /// <summary>The new text of an application, or null where it stays as it is, and the findings that are mended in it.</summary>
    (SourceText? Text, IReadOnlyList<Finding> Fixed) Rewrite(Analysis analysis);
}
