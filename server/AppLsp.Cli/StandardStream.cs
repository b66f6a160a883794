namespace AppLsp.Cli;

/// <summary>
/// Standard input, output or error. It reads and writes on the thread that asks, also where it is asked to do so asynchronously, and says
/// in plain words that it is closed; only when it is used, since most commands do without standard input.
/// </summary>
/// <remarks>
/// Standard input and output know no asynchronous way: .NET hands each read and write to another thread and back. A server that reads its
/// messages in a loop of their own does without: two threads fewer to start, and two changes of thread fewer for each message.
/// </remarks>
internal sealed class StandardStream : Stream
{
    private readonly Stream? _inner;
    private readonly string? _name;

    /// <summary>Opens the stream now, before a file can take its place.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="name">What it is called; without a name, what is written to it is lost without a word where it is closed.</param>
    public StandardStream(Func<Stream> open, string? name)
    {
        _name = name;
        try
        {
            _inner = open();
        }
        catch (UnauthorizedAccessException)
        {
            // This is how .NET says that it is closed.
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => _inner?.CanRead ?? true;

    /// <inheritdoc/>
    public override bool CanWrite => _inner?.CanWrite ?? true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _inner is null ? throw Closed() : _inner.Read(buffer);
        }
        catch (UnauthorizedAccessException)
        {
            throw Closed();
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (_inner is null)
                SayClosed();
            else
                _inner.Write(buffer);
        }
        catch (UnauthorizedAccessException)
        {
            SayClosed();
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush() => _inner?.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void SayClosed()
    {
        if (_name is not null)
            throw Closed();
    }

    private IOException Closed() => new($"{_name} is closed.");
}
