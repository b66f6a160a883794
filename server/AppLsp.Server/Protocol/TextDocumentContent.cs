using AppLsp.Language.Rules;

namespace AppLsp.Server.Protocol;

/// <summary>The schemes of the documents that the server has.</summary>
internal sealed record TextDocumentContentOptions(IReadOnlyList<string> Schemes);

/// <summary>The params of <c>workspace/textDocumentContent</c>.</summary>
internal sealed record TextDocumentContentParams(string Uri);

/// <summary>The answer to <c>workspace/textDocumentContent</c>: the document's text.</summary>
internal sealed record TextDocumentContentResult(string Text);

/// <summary>The documents that lie on no disk, and come with the program.</summary>
internal static class Pages
{
    /// <summary>The scheme of their URIs.</summary>
    public const string Scheme = "applsp";

    private const string RulesStart = Scheme + ":/rules/";
    private const string End = ".md";

    /// <summary>The URI of a rule's page.</summary>
    public static string UriOf(RuleInfo rule) => RulesStart + rule.Code + End;

    /// <summary>The rule whose page has that URI, or null.</summary>
    public static RuleInfo? RuleAt(string uri) =>
        uri.StartsWith(RulesStart, StringComparison.Ordinal) && uri.EndsWith(End, StringComparison.Ordinal)
            ? RuleCatalog.Find(uri[RulesStart.Length..^End.Length])
            : null;
}
