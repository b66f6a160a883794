using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;

namespace AppLsp.Server.Transport;

/// <summary>
/// Reads frames and lets through the messages that may go on to a method. What cannot is answered here, and reading goes on.
/// </summary>
/// <remarks>StreamJsonRpc's own reading ends the connection at the first bad header, bad JSON or unexpected response.</remarks>
internal sealed class LspMessageHandler(Stream input, Stream output)
    : HeaderDelimitedMessageHandler(
        // A frame's header and content leave in one write where they fit.
        PipeWriter.Create(output, new StreamPipeWriterOptions(minimumBufferSize: 1 << 14, leaveOpen: true)),
        PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true)),
        new LspFormatter()
    ),
        IJsonRpcMessageBufferManager
{
    private const string ContentLength = "Content-Length:";
    private const int LongestHeader = 1 << 12;

    /// <summary>In bytes. What a few edits leave behind, and little enough to stay in the processor's cache.</summary>
    private const long MostGarbage = 3 << 20;

    private (JsonRpcMessage? Message, SequencePosition End) _lent;
    private long? _allocated; // in bytes, at the last collection; the first answer counts as one, for the editor waits for what follows it

    /// <summary>Says of each message whether it goes on.</summary>
    public Func<JsonRpcMessage, bool> Admit { get; set; } = _ => true;

    /// <summary>Told of frames that hold no message, and of bytes that are no frame.</summary>
    public Action<BadMessageException> Rejected { get; set; } = _ => { };

    /// <summary>
    /// Awaited when the client's stream has ended, before the connection does: answers that are on their way still get there.
    /// </summary>
    public Func<Task> Drained { get; set; } = () => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadHeaderAsync(cancellationToken).ConfigureAwait(false) is { } length)
        {
            var read = await Reader!.ReadAtLeastAsync(length, cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length < length)
                break; // the stream ended within the message
            var content = read.Buffer.Slice(0, length);
            try
            {
                var message = Formatter.Deserialize(content);
                if (Admit(message))
                {
                    _lent = (message, content.End);
                    return message;
                }
            }
            catch (BadMessageException bad)
            {
                Rejected(bad);
            }
            Reader.AdvanceTo(content.End);
        }
        await Drained().ConfigureAwait(false);
        return null;
    }

    /// <summary>Takes back the bytes that <paramref name="message"/> was read from; until then its params stand in them.</summary>
    void IJsonRpcMessageBufferManager.DeserializationComplete(JsonRpcMessage message)
    {
        if (_lent.Message != message)
            return;
        (message as IJsonRpcMessageBufferManager)?.DeserializationComplete(message);
        Reader!.AdvanceTo(_lent.End);
        _lent = default;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Garbage is collected when a message has left, as nobody waits then. Left to itself, the collector does so in the middle of the next
    /// answer, and as late as is right for thousands of files that are read one after another.
    /// </remarks>
    protected override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await base.FlushAsync(cancellationToken).ConfigureAwait(false);
        _allocated ??= GC.GetTotalAllocatedBytes();
        if (GC.GetTotalAllocatedBytes() - _allocated < MostGarbage)
            return;
        GC.Collect(0);
        _allocated = GC.GetTotalAllocatedBytes();
    }

    /// <summary>Reads up to the empty line that ends a header, and gives the content's length; null at the end of the stream.</summary>
    private async ValueTask<int?> ReadHeaderAsync(CancellationToken cancellation)
    {
        var complained = false;
        while (true)
        {
            var read = await Reader!.ReadAsync(cancellation).ConfigureAwait(false);
            var (consumed, length) = FindHeader(read.Buffer);
            var needsMore = consumed.Equals(read.Buffer.Start);
            if (needsMore && read.IsCompleted)
            {
                Reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            Reader.AdvanceTo(consumed, needsMore ? read.Buffer.End : consumed);
            if (length is not null)
                return length;
            if (needsMore || complained)
                continue;

            // Once for a run of bytes that make no sense; reading goes on at the next header that does.
            complained = true;
            Rejected(new(LspErrorCode.ParseError, RequestId.Null, "Not a header with Content-Length."));
        }
    }

    /// <summary>
    /// The end of the header at the buffer's start and the length that it gives, or null where it gives none. No step forward: more is
    /// needed.
    /// </summary>
    private static (SequencePosition Consumed, int? Length) FindHeader(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (reader.TryReadTo(out ReadOnlySequence<byte> header, "\r\n\r\n"u8))
            return (reader.Position, ContentLengthIn(header));
        // The end of what is no header may be the beginning of one.
        return (buffer.Length > LongestHeader ? buffer.GetPosition(buffer.Length - ContentLength.Length) : buffer.Start, null);
    }

    private static int? ContentLengthIn(ReadOnlySequence<byte> header)
    {
        var text = Encoding.Latin1.GetString(header.Slice(Math.Max(0, header.Length - LongestHeader)));
        // The last one counts: before it may stand the rest of a frame that was longer than it said.
        var at = text.LastIndexOf(ContentLength, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = text.AsSpan(at + ContentLength.Length);
        var end = value.IndexOf('\r');
        return int.TryParse(end < 0 ? value : value[..end], out var length) && length > 0 ? length : null;
    }
}
