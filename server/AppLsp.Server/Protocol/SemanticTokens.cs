using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Schema;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/semanticTokens/full</c>.</summary>
internal sealed record SemanticTokensParams(TextDocumentIdentifier TextDocument);

/// <summary>The params of <c>textDocument/semanticTokens/full/delta</c>.</summary>
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>The params of <c>textDocument/semanticTokens/range</c>.</summary>
internal sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>Tokens, five numbers each: line and start from the token before, length, type, modifiers.</summary>
internal sealed record SemanticTokens(IReadOnlyList<int> Data, string? ResultId = null);

/// <summary>What makes the tokens that the client has into those of now.</summary>
internal sealed record SemanticTokensDelta(IReadOnlyList<SemanticTokensEdit> Edits, string ResultId);

/// <summary>A change of the numbers.</summary>
/// <param name="Start">The index of the first number that goes.</param>
/// <param name="DeleteCount">How many go.</param>
/// <param name="Data">What takes their place.</param>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int> Data);

/// <summary>That there are semantic tokens, and which.</summary>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, SemanticTokensFullDelta Full);

/// <summary>Whether the client may ask for what has changed.</summary>
internal sealed record SemanticTokensFullDelta(bool Delta);

/// <summary>What the numbers of types and modifiers mean.</summary>
internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers)
{
    /// <summary>
    /// The server's: a type for each <see cref="SemanticTokenKind"/>; a modifier for each <see cref="Stage"/>, and last one for all that
    /// are not closed.
    /// </summary>
    public static SemanticTokensLegend Server { get; } =
        new([.. Enum.GetNames<SemanticTokenKind>().Select(Camel)], [.. Enum.GetNames<Stage>().Select(Camel), "open"]);

    /// <summary>The bits of the modifiers of a status of <paramref name="stage"/>; none of what is no status.</summary>
    public static int Modifiers(Stage? stage) =>
        stage is not { } known ? 0 : 1 << (int)known | (known == Stage.Closed ? 0 : 1 << (Server.TokenModifiers.Count - 1));

    /// <summary>The types with what they mean, for editors that list them.</summary>
    public static IEnumerable<(string Name, string Meaning)> TypeMeanings() =>
        Enum.GetValues<SemanticTokenKind>().Zip(Server.TokenTypes, (kind, name) => (name, Meaning(kind)));

    /// <summary>The modifiers with what they mean.</summary>
    public static IEnumerable<(string Name, string Meaning)> ModifierMeanings() =>
        Enum.GetValues<Stage>().Select(Meaning).Append("Not closed.").Zip(Server.TokenModifiers, (meaning, name) => (name, meaning));

    private static string Meaning(SemanticTokenKind kind) =>
        kind switch
        {
            SemanticTokenKind.Section => "A section's name.",
            SemanticTokenKind.Label => "The name of a label or cover-letter point.",
            SemanticTokenKind.Status => "A status.",
            SemanticTokenKind.Date => "A date.",
            SemanticTokenKind.Money => "An amount of money.",
            SemanticTokenKind.Company => "The application's company.",
            SemanticTokenKind.Employer => "One of your employers, schools or projects.",
            SemanticTokenKind.Skill => "A skill from the posting or your notes.",
            SemanticTokenKind.Placeholder => "A placeholder from a template.",
            SemanticTokenKind.Suppression => "A suppression and the rules it names.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "What does it mean?"),
        };

    private static string Meaning(Stage stage) =>
        stage switch
        {
            Stage.Before => "Not sent yet.",
            Stage.Sent => "Sent, no answer yet.",
            Stage.Active => "The employer has answered.",
            Stage.Closed => "Closed.",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "What does it mean?"),
        };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
