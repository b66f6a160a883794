using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;

namespace AppLsp.Server.Tests.Session;

/// <summary>What is found on the line that is being typed waits; all else is told at once.</summary>
public sealed class TypedLinesTests
{
    private const string Uri = "file:///applications/a.md";

    private static readonly RuleInfo[] Rules = [.. RuleCatalog.All.Take(3)];

    private readonly StoppedClock _clock = new();
    private readonly Documents _documents = new();
    private readonly List<string> _ended = [];
    private readonly TypedLines _lines;
    private int _version = 1;

    public TypedLinesTests()
    {
        _lines = new(_documents, _clock, _ended.Add);
        _documents.Closed += document => _lines.Closed(document.Uri);
        _documents.Open(new(Uri, "markdown", 1, "zero\none\ntwo\nthree\n"), "a.md");
    }

    [Fact]
    public void All_is_told_of_a_document_that_was_opened() => Assert.Equal([(1, 0), (2, 1)], Tell((1, 0), (2, 1)));

    [Fact]
    public void What_is_new_on_the_typed_line_waits_for_a_pause()
    {
        Tell();
        Type(1, "x");
        Assert.Equal([(2, 1)], Tell((1, 0), (2, 1)));
        _clock.Wait(600);
        Type(1, "y");
        _clock.Wait(600);
        Assert.Empty(_ended);
        Assert.Equal([(2, 1)], Tell((1, 0), (2, 1)));
        _clock.Wait(200);
        Assert.Equal([Uri], _ended);
        Assert.Equal([(1, 0), (2, 1)], Tell((1, 0), (2, 1)));
    }

    [Fact]
    public void What_stood_on_the_line_stays_until_it_is_gone()
    {
        Tell((1, 0), (1, 1));
        Type(1, "x");
        Assert.Equal([(1, 0), (1, 1)], Tell((1, 0), (1, 1), (1, 2)));
        Type(1, "y");
        Assert.Equal([(1, 1)], Tell((1, 1)));
        // It was gone: now it is as new as the third.
        Type(1, "z");
        Assert.Equal([(1, 1)], Tell((1, 0), (1, 1), (1, 2)));
    }

    [Fact]
    public void After_the_pause_what_was_told_stands_when_the_line_is_typed_on_again()
    {
        Tell();
        Type(1, "x");
        Tell((1, 0));
        _clock.Wait(700);
        Assert.Equal([(1, 0)], Tell((1, 0)));
        Type(1, "y");
        Assert.Equal([(1, 0)], Tell((1, 0)));
    }

    [Fact]
    public void An_edit_of_another_line_ends_the_waiting_of_the_one_before()
    {
        Tell();
        Type(1, "x");
        Assert.Empty(Tell((1, 0)));
        Type(2, "y");
        Assert.Equal([(1, 0)], Tell((1, 0), (2, 1)));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("\r\n")]
    public void Several_lines_are_judged_at_once(string text)
    {
        Tell();
        Type(1, "x");
        Type(1, text);
        Assert.Equal([(1, 0), (2, 1)], Tell((1, 0), (2, 1)));
    }

    [Fact]
    public void A_line_that_is_joined_with_another_and_a_whole_new_text_are_judged_at_once()
    {
        Tell();
        Change(new TextDocumentContentChangeEvent("", new(new(1, 0), new(2, 0))));
        Assert.Equal([(1, 0)], Tell((1, 0)));
        Type(1, "x");
        Change(new TextDocumentContentChangeEvent("zero\none\n"));
        Assert.Equal([(1, 1)], Tell((1, 1)));
    }

    [Fact]
    public void Several_cursors_type_on_one_line_or_are_judged_at_once()
    {
        Tell();
        Change(At(1, "x"), At(1, "y"));
        Assert.Empty(Tell((1, 0)));
        Change(At(1, "x"), At(2, "y"));
        Assert.Equal([(1, 0), (2, 1)], Tell((1, 0), (2, 1)));
    }

    [Fact]
    public void What_stands_further_down_moves_with_its_line()
    {
        Tell((2, 0), (3, 1));
        Type(0, "new\n");
        Type(3, "x");
        Assert.Equal([(3, 0)], Tell((3, 0), (3, 2)));
        Change(new TextDocumentContentChangeEvent("", new(new(0, 0), new(1, 0))));
        Type(2, "y");
        Assert.Equal([(2, 0)], Tell((2, 0), (2, 1)));
    }

    [Fact]
    public void Saving_ends_the_waiting()
    {
        Tell();
        Type(1, "x");
        Tell((1, 0));
        _lines.Release(Uri);
        Assert.Equal([Uri], _ended);
        Assert.Equal([(1, 0)], Tell((1, 0)));
        _clock.Wait(1000);
        Assert.Single(_ended);
    }

    [Fact]
    public void Where_nothing_waits_nothing_ends()
    {
        Tell();
        Type(1, "x");
        Tell((2, 0));
        _clock.Wait(1000);
        Assert.Empty(_ended);
    }

    [Fact]
    public void Of_a_closed_document_nothing_is_left()
    {
        Tell();
        Type(1, "x");
        Tell((1, 0));
        Assert.Equal(1, _clock.Timers);
        var closed = _documents.Close(Uri);
        Assert.Equal(0, _clock.Timers);
        _lines.Changing(Uri, [At(1, "x")]);
        Assert.Single(_lines.Told(closed, [Finding(closed, 1, 0)]));
        Assert.Equal(0, _clock.Timers);
        Assert.Empty(_ended);
    }

    private void Type(int line, string text) => Change(At(line, text));

    private static TextDocumentContentChangeEvent At(int line, string text) => new(text, new(new(line, 0), new(line, 0)));

    private void Change(params TextDocumentContentChangeEvent[] changes)
    {
        _lines.Changing(Uri, changes);
        _documents.Change(new(Uri, ++_version), changes, PositionEncoding.Utf16);
    }

    /// <summary>Which of the findings, each a line and a rule, are told.</summary>
    private IEnumerable<(int Line, int Rule)> Tell(params (int Line, int Rule)[] found)
    {
        var document = _documents.Get(Uri);
        return
        [
            .. _lines
                .Told(document, [.. found.Select(finding => Finding(document, finding.Line, finding.Rule))])
                .Select(finding => (document.Text.LineAt(finding.Span.Start), Array.IndexOf(Rules, finding.Rule))),
        ];
    }

    private static Finding Finding(Document document, int line, int rule) =>
        new(Rules[rule], Severity.Warning, new TextSpan(document.Text.LineStart(line), 0), "");

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        private readonly List<Timer> _timers = [];
        private long _now;

        public int Timers => _timers.Count;

        public void Wait(long milliseconds)
        {
            _now += milliseconds;
            foreach (var timer in _timers.ToList())
                timer.Ring(_now);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(this, () => callback(state));
            _timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }

        private sealed class Timer(StoppedClock clock, Action ring) : ITimer
        {
            private long? _due;

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + (long)dueTime.TotalMilliseconds;
                return true;
            }

            public void Ring(long now)
            {
                if (_due > now || _due is null)
                    return;
                _due = null;
                ring();
            }

            public void Dispose() => clock._timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
