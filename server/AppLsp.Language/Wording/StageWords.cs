using AppLsp.Language.Schema;

namespace AppLsp.Language.Wording;

/// <summary>What the stages of a status are called in configs, in output and by clients.</summary>
public static class StageWords
{
    /// <summary><c>before</c>, <c>sent</c>, <c>active</c> or <c>closed</c>.</summary>
    public static string Of(Stage stage) => stage.ToString().ToLowerInvariant();
}
