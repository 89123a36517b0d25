using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Danger;

/// <summary>A manager begins the day on the service's own page: a danger nobody has rung about stands at the top there too.</summary>
public sealed class DangerOnServicePage(CareDb db) : IOnServicePage
{
    public async Task<ServiceCard> Card(CancellationToken ct) =>
        new("/Features/Safeguarding/Danger/_OnService.cshtml", await db.Set<OutboxItem>().Waiting().CountAsync(i => i.What == ByHand.RingAboutDanger, ct), Urgent: true);
}
