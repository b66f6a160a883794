using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;

namespace AppLsp.Server.Session;

/// <summary>
/// The lines on which somebody is typing. What is found on one only since then waits for a pause, an edit of another line, or saving: a
/// word that is half written is no mistake. What stood there before stays, and what is gone is gone at once.
/// </summary>
/// <param name="documents">The open documents.</param>
/// <param name="clock">Measures the pause.</param>
/// <param name="ended">Told of a document of which something waited, when it need not wait any more.</param>
internal sealed class TypedLines(Documents documents, TimeProvider clock, Action<string> ended)
{
    /// <summary>So long nothing is typed before the line is judged.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);

    /// <summary>The client changes a document. Called before it is changed, so that nobody sees the change without the line.</summary>
    public void Changing(string uri, IReadOnlyList<TextDocumentContentChangeEvent> changes)
    {
        lock (_lock)
        {
            if (documents.Find(uri) is null)
                return;
            var state = StateOf(uri);
            foreach (var change in changes)
                state.Move(change);
            if (LineOf(changes) is not { } line)
                state.Release();
            else if (state.Line != line)
                state.Hold(line);
            if (state.Line is null)
                return;
            state.Timer ??= clock.CreateTimer(_ => Release(uri), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            state.Timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Nothing of a document waits any more: it was saved, or the pause has come.</summary>
    public void Release(string uri)
    {
        lock (_lock)
            if (!_states.TryGetValue(uri, out var state) || !state.Release())
                return;
        ended(uri);
    }

    /// <summary>A document was closed.</summary>
    public void Closed(string uri)
    {
        lock (_lock)
            if (_states.Remove(uri, out var state))
                state.Timer?.Dispose();
    }

    /// <summary>Those of <paramref name="found"/>, all that was found in a document, that are told now.</summary>
    public IReadOnlyList<Finding> Told(Document document, IReadOnlyList<Finding> found)
    {
        lock (_lock)
        {
            // Nobody is told of an older text.
            return documents.Find(document.Uri) == document ? StateOf(document.Uri).Tell(document.Text, found) : found;
        }
    }

    private State StateOf(string uri) => _states.TryGetValue(uri, out var state) ? state : _states[uri] = new();

    /// <summary>The one line in which all of <paramref name="changes"/> were made; null where they reach further.</summary>
    private static int? LineOf(IReadOnlyList<TextDocumentContentChangeEvent> changes)
    {
        int? line = null;
        foreach (var change in changes)
        {
            if (change.Range is not { } range || range.Start.Line != range.End.Line || LineBreaksIn(change.Text) > 0)
                return null;
            if (line is not null && line != range.Start.Line)
                return null;
            line = range.Start.Line;
        }
        return line;
    }

    private static int LineBreaksIn(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                count++;
        return count;
    }

    /// <summary>What is known of a document.</summary>
    private sealed class State
    {
        // What was told last: which rules spoke, and on which lines. Null before anything is told of the text: then nothing is new to
        // anybody.
        private List<(int Line, string Code)>? _told;

        // The rules that spoke of the line before it was typed on, and have not been silent since.
        private HashSet<string> _standing = [];
        private bool _isWaiting;

        /// <summary>The line that is typed on, or null.</summary>
        public int? Line { get; private set; }

        /// <summary>Measures the pause; null before anybody has typed.</summary>
        public ITimer? Timer { get; set; }

        /// <summary>Somebody types on <paramref name="line"/> from now on.</summary>
        public void Hold(int line)
        {
            Release();
            if (_told is null)
                return;
            Line = line;
            _standing = [.. _told.Where(told => told.Line == line).Select(told => told.Code)];
        }

        /// <summary>Nobody types any more.</summary>
        /// <returns>Whether anything waited for that.</returns>
        public bool Release()
        {
            Timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var isWaiting = _isWaiting;
            (Line, _isWaiting) = (null, false);
            return isWaiting;
        }

        /// <summary>Takes what was told to where it is after <paramref name="change"/>.</summary>
        public void Move(TextDocumentContentChangeEvent change)
        {
            if (change.Range is not { } range)
            {
                _told = null;
                return;
            }
            var further = LineBreaksIn(change.Text) - (range.End.Line - range.Start.Line);
            if (further == 0 || _told is null)
                return;
            _told =
            [
                .. from told in _told
                where told.Line <= range.Start.Line || told.Line >= range.End.Line
                select told with
                {
                    Line = told.Line > range.Start.Line ? told.Line + further : told.Line,
                },
            ];
        }

        /// <summary>Those of <paramref name="found"/> that are told now.</summary>
        public IReadOnlyList<Finding> Tell(SourceText text, IReadOnlyList<Finding> found)
        {
            var lines = new int[found.Count];
            for (var i = 0; i < lines.Length; i++)
                lines[i] = text.LineAt(found[i].Span.Start);
            if (Line is { } line)
            {
                _standing.IntersectWith(found.Where((finding, i) => lines[i] == line).Select(finding => finding.Rule.Code));
                var told = found.Where((finding, i) => lines[i] != line || _standing.Contains(finding.Rule.Code)).ToList();
                _isWaiting = told.Count < found.Count;
                found = told;
                lines = [.. told.Select(finding => text.LineAt(finding.Span.Start))];
            }
            _told = [.. found.Select((finding, i) => (lines[i], finding.Rule.Code))];
            return found;
        }
    }
}
