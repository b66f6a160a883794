using System.Globalization;
using System.Text.Json;
using AppLsp.Server.Protocol;

namespace AppLsp.Server.Session;

internal sealed partial class ServerSession
{
    private const string ScanToken = "applsp.workspace";

    // What is quicker is not worth a word.
    private static readonly TimeSpan WorthAWord = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(250);
    private int _scanReports;

    /// <summary>Shows how far the reading of all files is, where that takes long and the client can show it.</summary>
    private async Task ReportScanAsync(Func<int> read, Task done)
    {
        if (!_client.Progress || await EndsWithinAsync(done, WorthAWord).ConfigureAwait(false))
            return;
        // A token is good for one piece of work.
        var token = ScanToken + Interlocked.Increment(ref _scanReports).ToString(CultureInfo.InvariantCulture);
        var asked = await TryAskAsync<object>(Methods.CreateProgress, new WorkDoneProgressCreateParams(token)).ConfigureAwait(false);
        if (!asked.IsAnswered)
            return;

        Report(JsonSerializer.SerializeToElement(new("begin", "Reading job applications"), LspJson.Default.WorkDoneProgressBegin));
        while (!await EndsWithinAsync(done, BetweenWords).ConfigureAwait(false))
            Report(JsonSerializer.SerializeToElement(new("report", Files()), LspJson.Default.WorkDoneProgressReport));
        Report(JsonSerializer.SerializeToElement(new("end", Files()), LspJson.Default.WorkDoneProgressEnd));

        void Report(JsonElement value) => Connection.Notify(Methods.Progress, new ProgressParams(ProgressToken.Of(token), value));

        string Files() => string.Create(CultureInfo.InvariantCulture, $"{read()} files");
    }

    private static async Task<bool> EndsWithinAsync(Task task, TimeSpan time) =>
        await Task.WhenAny(task, Task.Delay(time)).ConfigureAwait(false) == task;
}
