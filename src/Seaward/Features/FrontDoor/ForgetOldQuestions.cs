using Seaward.Platform.Numbers;

namespace Seaward.Features.FrontDoor;

/// <summary>Thirty days after she last read it, a question is gone.</summary>
public sealed class ForgetOldQuestions(NumberBook numbers, DeleteThread delete)
{
    private const int AtOnce = 100;

    public async Task Do(CancellationToken ct)
    {
        while (await numbers.Ended(NumberKind.Thread, AtOnce, ct) is { Count: > 0 } ended)
            foreach (var thread in ended) await delete.Do(thread, ct);
    }
}

internal sealed partial class ForgetEachHour(IServiceScopeFactory scopes, ILogger<ForgetEachHour> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ForgetOldQuestions>().Do(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Old questions were not removed this hour: {Fault}. They open nothing, and are tried again.")]
    private static partial void Failed(ILogger log, string fault);
}
