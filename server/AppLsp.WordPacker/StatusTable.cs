using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.WordPacker;

/// <summary>Makes the table of the words for statuses.</summary>
internal sealed class StatusTable
{
    private const string Separator = " | ";

    private readonly Dictionary<string, List<StatusWord>> _words = [];
    private readonly List<string> _statuses = [];

    /// <summary>The languages that have a word for a status so far, each with the status.</summary>
    private readonly HashSet<(byte Language, int Status)> _begun = [];

    /// <summary>The words by the hashes of their keys without spaces, and what the schema calls the statuses.</summary>
    public (List<(ulong Hash, ulong Value)> Words, List<string> Statuses) Read()
    {
        foreach (var language in Languages.All)
            WordFile.Read("status-words.txt", language, "", line => Read(line.ToString().Split(Separator), Languages.SetOf(language)));
        return (Hashed.All(_words, word => word.Packed), _statuses);
    }

    private void Read(string[] line, byte language)
    {
        if (!_statuses.Contains(line[0]))
            _statuses.Add(line[0]);
        var status = (byte)_statuses.IndexOf(line[0]);
        var isOwn = language == Languages.SetOf(Languages.Own);
        // A status is a word for itself, in the language of the schema.
        foreach (var word in isOwn ? line : line[1..])
        {
            var key = Names.JoinedKey(word);
            if (!_words.TryGetValue(key, out var words))
                _words.Add(key, words = []);
            words.Add(new(status, language, !isOwn && _begun.Add((language, status))));
        }
    }
}
