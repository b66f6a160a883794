using System.Reflection;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.WordPacker;

/// <summary>Makes the table of all lists of words.</summary>
internal static class ListTable
{
    /// <summary>It stands between the names of one thing: such a list is none of words.</summary>
    private const string Separator = " | ";

    /// <summary>The lists by the hashes of their names, and the hashes of all words.</summary>
    public static (List<(ulong Hash, ulong Value)> Lists, List<(ulong Hash, ulong Value)> Words) Read()
    {
        var lists = new Dictionary<string, List<PreparedList>>();
        var words = new Dictionary<string, List<ulong>>();
        foreach (var file in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".txt")))
            foreach (var part in PartsOf(file))
            {
                var keys = new HashSet<string>();
                var hasNames = false;
                WordFile.Read(
                    file,
                    language: null,
                    part,
                    line =>
                    {
                        hasNames |= line.Contains(Separator, StringComparison.Ordinal);
                        keys.Add(Names.Key(line));
                    }
                );
                if (hasNames || keys.Count == 0)
                    continue;
                var list = new PreparedList(
                    PreparedList.HashOf(file, part),
                    keys.Max(key => key.Count(c => c == ' ') + 1),
                    keys.Max(key => key.Length)
                );
                lists.Add($"{file}\n{part}\n", [list]);
                foreach (var key in keys)
                    words.Add($"{file}\n{part}\n{key}", [0]);
            }
        return (Hashed.All(lists, list => list.Packed), Hashed.All(words, value => value));
    }

    /// <summary>The names of the lists in <paramref name="file"/>; what stands before the first that has one is called nothing.</summary>
    private static HashSet<string> PartsOf(string file)
    {
        using var reader = new StreamReader(typeof(ListTable).Assembly.GetManifestResourceStream(file)!);
        var parts = new HashSet<string> { "" };
        while (reader.ReadLine() is { } line)
            if (line is ['[', .., not ('/' or '\\' or '['), ']'])
                parts.Add(line[1..^1]);
        return parts;
    }
}
