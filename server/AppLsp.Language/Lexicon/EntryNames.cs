using System.Collections.Concurrent;
using System.Collections.Immutable;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>What the sections, labels, points and values of the schema are called in one language.</summary>
internal sealed class EntryNames
{
    private const string File = "names.txt";
    private const string FilesFile = "file-names.txt";
    private const string UnlikePart = "unlike";
    private const string VaguePart = "vague";
    private const string TextsFile = "snippet-texts.txt";

    /// <summary>It stands before a name that any document may use.</summary>
    private const char CommonMark = '~';

    private const string Separator = " | ";

    private static readonly WordList Types = new(File, "types");
    private static readonly ConcurrentDictionary<string, EntryNames> Known = new();

    private readonly Lazy<Dictionary<string, string>> _names;
    private readonly Lazy<Dictionary<string, string>> _files;
    private readonly Lazy<Dictionary<string, string>> _unlike;
    private readonly Lazy<Dictionary<string, string>> _vague;
    private readonly Lazy<Dictionary<string, string>> _texts;

    private EntryNames(string language)
    {
        _names = new(() => Read(language, ""));
        _files = new(() => Read(language, "", FilesFile));
        _unlike = new(() => Read(language, UnlikePart));
        _vague = new(() => Read(language, VaguePart));
        _texts = new(() =>
            WordList.LinesOf(language, TextsFile, "").Select(line => line.Split(Separator)).ToDictionary(line => line[0], line => line[1])
        );
    }

    /// <summary>The names in <paramref name="language"/>.</summary>
    public static EntryNames In(string language) => Known.GetOrAdd(language, code => new EntryNames(code));

    /// <summary>
    /// Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is what an application's <c>type</c> says in some language.
    /// </summary>
    public static bool IsType(string key) => Types.Contains(key);

    /// <summary>
    /// The names of what the schema that comes with the program calls <paramref name="name"/>, the one that is written first; none where
    /// the
    /// language has none.
    /// </summary>
    public ImmutableArray<string> Of(string name) => [.. ListOf(_names, name).Select(other => other.TrimStart(CommonMark))];

    /// <summary>What is written for <paramref name="text"/>, a name or what else a snippet of the schema shows.</summary>
    public string Written(string text) => Of(text) is [var name, ..] ? name : _texts.Value.GetValueOrDefault(text, text);

    /// <summary>Those of the names that any document may use.</summary>
    public IEnumerable<string> CommonOf(string name) =>
        ListOf(_names, name).Where(other => other[0] == CommonMark).Select(other => other.TrimStart(CommonMark));

    /// <summary>Those of the common names that mean it only where nothing else tells it.</summary>
    public IEnumerable<string> VagueOf(string name) => ListOf(_vague, name);

    /// <summary>Names of a file that holds nothing but that.</summary>
    public IEnumerable<string> FilesOf(string name) => ListOf(_files, name);

    /// <summary>Other words that lie a slip away from one of the names.</summary>
    public IEnumerable<string> UnlikeOf(string name) => ListOf(_unlike, name);

    /// <summary>
    /// Tells the names that <paramref name="language"/> has for what the schema has: to <paramref name="begin"/>, what that calls a thing;
    /// then to <paramref name="read"/> all names of it, the one that is written first, each with whether any document may use it.
    /// </summary>
    public static void ReadNames(string language, Action<ReadOnlySpan<char>> begin, Action<ReadOnlySpan<char>, bool> read) =>
        WordFile.Read(
            File,
            language,
            "",
            line =>
            {
                var end = line.IndexOf(Separator);
                begin(line[..end]);
                var names = line[(end + Separator.Length)..];
                foreach (var range in names.Split(Separator))
                    read(names[range].TrimStart(CommonMark), names[range][0] == CommonMark);
            }
        );

    private static string[] ListOf(Lazy<Dictionary<string, string>> lists, string name) =>
        lists.Value.TryGetValue(Names.Key(name), out var list) ? list.Split(Separator) : [];

    /// <summary>By the key of what the schema calls it, all its names: few are ever asked for, and taken apart then.</summary>
    private static Dictionary<string, string> Read(string language, string part, string file = File)
    {
        var lists = new Dictionary<string, string>();
        WordFile.Read(
            file,
            language,
            part,
            line =>
            {
                var end = line.IndexOf(Separator);
                lists[Names.Key(line[..end])] = line[(end + Separator.Length)..].ToString();
            }
        );
        return lists;
    }
}
