using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Wording;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>Shows how far the reading of all files is, where that takes long and the client can show it.</summary>
internal sealed class ScanProgress(ClientRequests requests, LspConnection connection)
{
    private const string TokenName = "applsp.workspace";

    // What is quicker is not worth a word.
    private static readonly TimeSpan WorthAWord = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(250);
    private int _reports;

    /// <summary>Shows one reading.</summary>
    /// <param name="read">How many files have been read.</param>
    /// <param name="done">Ends with the reading.</param>
    public async Task ReportAsync(Func<int> read, Task done)
    {
        if (await EndsWithinAsync(done, WorthAWord).ConfigureAwait(false))
            return;
        // A token is good for one piece of work.
        var token = TokenName + Interlocked.Increment(ref _reports).ToString(CultureInfo.InvariantCulture);
        var asked = await requests
            .TryAskAsync<object>(Methods.CreateProgress, new WorkDoneProgressCreateParams(token))
            .ConfigureAwait(false);
        if (!asked.IsAnswered)
            return;

        Report(JsonSerializer.SerializeToElement(new("begin", "Reading job applications"), LspJson.Default.WorkDoneProgressBegin));
        while (!await EndsWithinAsync(done, BetweenWords).ConfigureAwait(false))
            Report(JsonSerializer.SerializeToElement(new("report", Files()), LspJson.Default.WorkDoneProgressReport));
        Report(JsonSerializer.SerializeToElement(new("end", Files()), LspJson.Default.WorkDoneProgressEnd));

        void Report(JsonElement value) => connection.Notify(Methods.Progress, new ProgressParams(ProgressToken.Of(token), value));

        string Files() => Phrasing.Count(read(), "file");
    }

    private static async Task<bool> EndsWithinAsync(Task task, TimeSpan time) =>
        await Task.WhenAny(task, Task.Delay(time)).ConfigureAwait(false) == task;
}
