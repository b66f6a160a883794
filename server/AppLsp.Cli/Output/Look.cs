using AppLsp.Language;
using AppLsp.Language.Schema;

namespace AppLsp.Cli.Output;

/// <summary>How text output is to look.</summary>
/// <param name="HasColor">Whether it carries colours, as ANSI escape sequences.</param>
/// <param name="Width">How many columns a quoted line may take.</param>
internal sealed record Look(bool HasColor, int Width)
{
    /// <summary><paramref name="text"/> in bold.</summary>
    public string Strong(string text) => Painted("1", text);

    /// <summary><paramref name="text"/> set back: what frames the rest.</summary>
    public string Faint(string text) => Painted("2", text);

    /// <summary><paramref name="text"/> in the colour of <paramref name="severity"/>.</summary>
    public string Colored(Severity severity, string text) =>
        Painted(
            severity switch
            {
                Severity.Error => "1;31",
                Severity.Warning => "1;33",
                Severity.Information => "1;34",
                _ => "1;36",
            },
            text
        );

    /// <summary><paramref name="text"/> in the colour of <paramref name="stage"/>; what is over is set back.</summary>
    public string Staged(Stage? stage, string text) =>
        stage switch
        {
            Stage.Before => Painted("36", text),
            Stage.Sent => Painted("34", text),
            Stage.Active => Painted("32", text),
            Stage.Closed => Faint(text),
            _ => text,
        };

    /// <summary><paramref name="text"/> as what is to be done now.</summary>
    public string Late(string text) => Painted("33", text);

    /// <summary><paramref name="line"/> as one that is added.</summary>
    public string Added(string line) => Painted("32", line);

    /// <summary><paramref name="line"/> as one that is removed.</summary>
    public string Removed(string line) => Painted("31", line);

    /// <summary><paramref name="line"/> as one that says where the following ones stand.</summary>
    public string Hunk(string line) => Painted("36", line);

    private string Painted(string code, string text) => HasColor && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
