using Seaward.Platform.Door;

namespace Seaward.Platform.Drafts;

/// <summary>What nobody came back to for fourteen days is destroyed, key and all.</summary>
internal sealed class OldDrafts(IServiceScopeFactory scopes, ILogger<OldDrafts> log) : BackgroundService
{
    public async Task<int> Destroy(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DraftDoor>().DestroyOld(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Try(stoppingToken);
    }

    private async Task Try(CancellationToken ct)
    {
        try
        {
            await Destroy(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Old drafts were not destroyed this time: {Problem}", problem.GetType().Name);
        }
    }
}
