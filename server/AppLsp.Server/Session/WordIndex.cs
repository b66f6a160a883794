using AppLsp.Language.Workspaces;

namespace AppLsp.Server.Session;

/// <summary>
/// The words of many files, by which most files that cannot hold some words are left out without a look at the disk. For many threads at
/// once.
/// </summary>
/// <remarks>
/// The marks of all files lie one behind another: ten thousand files are looked through as fast as memory is read, which an object for each
/// of them is not. To find a company's references among them takes some 10 ms, and 500 ms or more where all the files are read. To
/// make the marks takes 4 to 6 % of the time that the reading and judging of a file takes.
/// </remarks>
internal sealed class WordIndex
{
    private readonly Lock _lock = new();
    private Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private ushort[] _marks = [];
    private int _end;

    /// <summary>From now on <paramref name="file"/> has <paramref name="words"/>.</summary>
    public void Set(string file, WordSketch words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (_lock)
        {
            _places.Remove(file);
            if (_marks.Length - _end < words.Marks.Length)
                MakeRoom(words.Marks.Length);
            words.Marks.CopyTo(_marks.AsSpan(_end));
            _places[file] = new(_end, words.Marks.Length);
            _end += words.Marks.Length;
        }
    }

    /// <summary>From now on nothing is known of <paramref name="file"/>.</summary>
    public void Remove(string file)
    {
        lock (_lock)
            _places.Remove(file);
    }

    /// <summary>From now on nothing is known of the files that are not <paramref name="kept"/>.</summary>
    public void RemoveOthers(Func<string, bool> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        lock (_lock)
            foreach (var file in _places.Keys.Where(file => !kept(file)).ToList())
                _places.Remove(file);
    }

    /// <summary>
    /// The files that may have all of <paramref name="words"/>, in no order: all that are known but those that certainly have not.
    /// </summary>
    public IReadOnlyList<string> FilesThatMayHold(WordSketch words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = new List<string>();
        lock (_lock)
        {
            foreach (var (file, place) in _places)
                if (words.MayBeAmong(MarksAt(place)))
                    found.Add(file);
        }
        return found;
    }

    /// <summary>
    /// Whether <paramref name="file"/> may have all of <paramref name="words"/>: false only where it certainly has not, as nothing is known
    /// of other files.
    /// </summary>
    public bool MayHold(string file, WordSketch words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (_lock)
            return !_places.TryGetValue(file, out var place) || words.MayBeAmong(MarksAt(place));
    }

    private ReadOnlySpan<ushort> MarksAt(Place place) => _marks.AsSpan(place.Start, place.Length);

    /// <summary>Moves what counts together, with half as much room again behind it; what has been removed falls away.</summary>
    private void MakeRoom(int least)
    {
        var used = _places.Values.Sum(place => place.Length);
        var (marks, places, end) = (
            new ushort[used + used / 2 + least],
            new Dictionary<string, Place>(_places.Count + 1, StringComparer.Ordinal),
            0
        );
        foreach (var (file, place) in _places)
        {
            MarksAt(place).CopyTo(marks.AsSpan(end));
            places[file] = new(end, place.Length);
            end += place.Length;
        }
        (_marks, _places, _end) = (marks, places, end);
    }

    /// <summary>Where the marks of a file are.</summary>
    private readonly record struct Place(int Start, int Length);
}
