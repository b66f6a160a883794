using AppLsp.Language.Applications.Naming;

namespace AppLsp.Language.Features.Navigation;

/// <summary>The posting of an application that lies beside it in a file of its own.</summary>
public static class PostingFiles
{
    /// <summary>
    /// The files, as the workspace names them, to which the place at <paramref name="offset"/> leads: the title, and wherever the company
    /// is named. None elsewhere.
    /// </summary>
    public static IEnumerable<string> At(Analysis analysis, int offset)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis is not { Application: { } application, Requirements.Parts: { Count: > 0 } parts })
            return [];
        var isPlace =
            application.TitleSpan?.Touches(offset) is true || Mentions.In(application).At(offset) is { Subject.Kind: SubjectKind.Company };
        return isPlace ? parts.Where(part => part.Entry.Traits.IsQuoted).Select(part => part.File) : [];
    }
}
