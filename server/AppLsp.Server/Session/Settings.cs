using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Rules;

namespace AppLsp.Server.Session;

/// <summary>The person's settings: those of <c>initializationOptions</c>, and over them those of the editor.</summary>
internal sealed class Settings
{
    /// <summary>The section of an editor's settings that is the server's.</summary>
    public const string Section = "applsp";

    /// <summary>The settings that show or hide a kind of hint each, with what it shows and where.</summary>
    public static ImmutableArray<(string Name, InlayHintKinds Kind, string Meaning)> Hints { get; } =
    [
        ("applicationDate", InlayHintKinds.ApplicationDate, "Show after the application date how long ago it was."),
        ("followUp", InlayHintKinds.FollowUp, "Show after the status when to follow up."),
        ("points", InlayHintKinds.Points, "Show how many cover-letter points are written."),
        ("skills", InlayHintKinds.Skills, "Show how many of the posting's skills you name."),
    ];

    private readonly Lock _lock = new(); // the client's answers come beside the queue
    private RuleSettings _initial = RuleSettings.Default;
    private ImmutableArray<string> _initiallyExcluded = [];
    private InlayHintKinds _initialHints = InlayHintKinds.All;
    private bool _initialOutline = true;
    private string? _lastWarning;

    /// <summary>What is set for the rules.</summary>
    public RuleSettings Rules { get; private set; } = RuleSettings.Default;

    /// <summary>Globs of files and folders, in git's syntax, whose applications do not count.</summary>
    public ImmutableArray<string> Excluded { get; private set; } = [];

    /// <summary>The hints that are shown between the words.</summary>
    public InlayHintKinds InlayHints { get; private set; } = InlayHintKinds.All;

    /// <summary>Whether documents have an outline: an editor that makes one of every Markdown file would have everything twice.</summary>
    public bool Outline { get; private set; } = true;

    /// <summary>The date that counts as today, or null for the clock's.</summary>
    public DateOnly? Today { get; private set; }

    /// <summary>Reads <c>initializationOptions</c>. What is wrong is told to <paramref name="warn"/> and ignored.</summary>
    public void Initialize(JsonElement? options, Action<string> warn)
    {
        if (Property(options, "today") is { ValueKind: not JsonValueKind.Null } today)
        {
            if (
                today.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(today.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            )
                Today = date;
            else
                warn(
                    $"initializationOptions.today: {today.GetRawText()} is not a valid date such as \"2025-05-20\"; the local "
                        + "date is used."
                );
        }
        Rules = _initial = ReadRules(Property(options, "rules"), "initializationOptions.rules", warn);
        Excluded = _initiallyExcluded = ReadExcluded(options);
        InlayHints = _initialHints = ReadHints(options, InlayHintKinds.All);
        Outline = _initialOutline = ReadOutline(options, true);
    }

    /// <summary>
    /// Reads the editor's settings: the section itself, or an object that holds it. What is wrong is told to <paramref name="warn"/> and
    /// ignored.
    /// </summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Update(JsonElement? settings, Action<string> warn)
    {
        var section = Property(settings, Section) ?? settings;
        lock (_lock)
        {
            var rules = _initial.Merge(ReadRules(Property(section, "rules"), Section + ".rules", warn));
            var excluded = ReadExcluded(section) is { IsEmpty: false } given ? given : _initiallyExcluded;
            var hints = ReadHints(section, _initialHints);
            var outline = ReadOutline(section, _initialOutline);
            if (rules == Rules && excluded.SequenceEqual(Excluded) && hints == InlayHints && outline == Outline)
                return false;
            (Rules, Excluded, InlayHints, Outline) = (rules, excluded, hints, outline);
            return true;
        }
    }

    /// <summary><c>{"files": {"exclude": ...}}</c>: globs that are true, as editors have it, or a list of globs.</summary>
    private static ImmutableArray<string> ReadExcluded(JsonElement? settings) =>
        Property(Property(settings, "files"), "exclude") switch
        {
            { ValueKind: JsonValueKind.Object } globs =>
            [
                .. globs.EnumerateObject().Where(glob => glob.Value.ValueKind == JsonValueKind.True).Select(glob => glob.Name),
            ],
            { ValueKind: JsonValueKind.Array } globs =>
            [
                .. globs.EnumerateArray().Where(glob => glob.ValueKind == JsonValueKind.String).Select(glob => glob.GetString()!),
            ],
            _ => [],
        };

    /// <summary><c>{"inlayHints": {"followUp": false}}</c>: what is not named stays as it was.</summary>
    private static InlayHintKinds ReadHints(JsonElement? settings, InlayHintKinds initial)
    {
        var kinds = Property(settings, "inlayHints");
        foreach (var kind in Hints)
        {
            if (Property(kinds, kind.Name) is not { ValueKind: JsonValueKind.True or JsonValueKind.False } given)
                continue;
            initial = given.ValueKind == JsonValueKind.True ? initial | kind.Kind : initial & ~kind.Kind;
        }
        return initial;
    }

    private static bool ReadOutline(JsonElement? settings, bool initial) =>
        Property(settings, "outline")?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => initial,
        };

    private RuleSettings ReadRules(JsonElement? rules, string key, Action<string> warn)
    {
        if (rules is not { ValueKind: not JsonValueKind.Null } given)
            return RuleSettings.Default;
        List<string> wrong = [];
        var read = RuleSettings.Read(SettingOf(given), (place, message) => wrong.Add($"{key}{place}: {message}"));
        Warn(string.Join("\n", wrong), warn);
        return read;
    }

    private static SettingValue SettingOf(JsonElement value) =>
        new(value.GetRawText())
        {
            Word = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            },
            Keys =
                value.ValueKind == JsonValueKind.Object
                    ? [.. value.EnumerateObject().Select(property => (property.Name, SettingOf(property.Value)))]
                    : null,
            IsNothing = value.ValueKind == JsonValueKind.Null,
        };

    /// <summary>Warns once of the same thing: editors send the same settings again and again.</summary>
    private void Warn(string warning, Action<string> warn)
    {
        if (warning.Length > 0 && warning != _lastWarning)
            warn(warning);
        _lastWarning = warning;
    }

    private static JsonElement? Property(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value) ? value : null;
}
