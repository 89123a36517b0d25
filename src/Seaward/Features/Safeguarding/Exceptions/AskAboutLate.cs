using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>What nobody did in time becomes an exception by itself: she was never told, or a referral stayed past its last day. It never closes by itself.</summary>
public sealed class AskAboutLate(CareDb db, AskForAnswer ask, ServiceClock clock)
{
    public async Task Do(CancellationToken ct)
    {
        var (today, now) = (clock.Today, clock.Now);
        foreach (var referral in await db.Set<Referral>().AsNoTracking().NeverToldBy(today).ToListAsync(ct))
            await ask.Do(new(LookAt.NeverTold, referral.Id, referral.Record, referral.SentBy!.Value) { AndAlso = [referral.BegunBy, referral.LeadAgreedBy] }, ct);
        foreach (var referral in await db.Set<Referral>().AsNoTracking().NotYetGone().Where(r => r.MustGoBy < now).ToListAsync(ct))
            await ask.Do(new(LookAt.PastItsDay, referral.Id, referral.Record, referral.BegunBy) { AndAlso = [referral.LeadAsked] }, ct);
        foreach (var danger in await db.Set<DangerReport>().AsNoTracking().NeverToldBy(today).ToListAsync(ct))
            await ask.Do(new(LookAt.DangerNeverTold, danger.Id, null, danger.SentBy), ct);
        await db.SaveChangesAsync(ct);
    }
}

internal sealed partial class AskEachHour(IServiceScopeFactory scopes, ILogger<AskEachHour> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AskAboutLate>().Do(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What is late was not asked about this hour: {Fault}. It is tried again.")]
    private static partial void Failed(ILogger log, string fault);
}
