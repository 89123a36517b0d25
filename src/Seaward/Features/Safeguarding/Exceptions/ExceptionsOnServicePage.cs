using Seaward.Features.Indicators;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>For the manager: how many exceptions nobody has answered for yet. Never whose.</summary>
public sealed class ExceptionsOnServicePage(CareDb db, ServiceClock clock) : IOnServicePage
{
    public async Task<ServiceCard> Card(CancellationToken ct)
    {
        var (waiting, late) = await db.ExceptionsWaiting(clock.Now, ct);
        return new("/Features/Safeguarding/Exceptions/_OnService.cshtml", new ExceptionsWaiting(waiting, late, await db.ExceptionsWaitingByKind(ct)), Urgent: true);
    }
}

/// <summary>Not answered yet, and of these past their day.</summary>
public sealed record ExceptionsWaiting(int Waiting, int Late, IReadOnlyList<(LookAt At, int Count)> Kinds);
