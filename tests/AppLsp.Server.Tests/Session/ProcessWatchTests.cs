using System.Diagnostics;
using AppLsp.Server.Session;

namespace AppLsp.Server.Tests.Session;

public sealed class ProcessWatchTests
{
    [Fact]
    public async Task It_ends_with_a_process_that_is_gone()
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, "--help") { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ProcessWatch
            .EndOfAsync(process.Id, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task It_goes_on_with_one_that_lives()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProcessWatch.EndOfAsync(Environment.ProcessId, stop.Token));
    }
}
