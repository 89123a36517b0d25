using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.HarmReduction;

/// <summary>
/// A bag that nobody came for goes back by itself when its last day is over. What was in it is on the shelf again; of one that
/// stands somewhere, its name and place stay until someone has fetched it, a week at most.
/// </summary>
public sealed class TakeBack(CareDb db, PutBackBag putBack, Shelves shelves, ServiceClock clock)
{
    private const int AtOnce = 100, DaysToFetch = 7;

    public async Task Do(CancellationToken ct)
    {
        var today = clock.Today;
        foreach (var bag in await Past(b => b.State == BagState.Asked && b.Until < today, ct)) await putBack.Do(bag, ct);
        foreach (var bag in await Past(b => (b.State == BagState.Packed || b.State == BagState.Out) && b.Until < today, ct)) await shelves.Move(bag, [BagState.Packed, BagState.Out], "act.bag.put-back", Empty, ct);
        var fetched = today.AddDays(-DaysToFetch);
        foreach (var bag in await Past(b => b.State == BagState.ToFetch && b.Until < fetched, ct)) await putBack.Do(bag, ct);

        async Task Empty(Bag bag)
        {
            await shelves.Put(bag, +1, ct);
            await shelves.ForgetContents(bag, ct);
            bag.State = BagState.ToFetch;
        }
    }

    private Task<List<Guid>> Past(System.Linq.Expressions.Expression<Func<Bag, bool>> when, CancellationToken ct) =>
        db.Set<Bag>().AsNoTracking().Where(when).OrderBy(b => b.Until).Select(b => b.Id).Take(AtOnce).ToListAsync(ct);
}

internal sealed partial class TakeBackEachHour(IServiceScopeFactory scopes, ILogger<TakeBackEachHour> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TakeBack>().Do(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Bags that nobody came for were not taken back this hour: {Fault}. It is tried again.")]
    private static partial void Failed(ILogger log, string fault);
}
