using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Joining;

/// <summary>"I'm here today": signs a worker in to a site's session until midnight.</summary>
public sealed class ComeOnDuty(CareDb db, ServiceClock clock, Actor actor)
{
    public async Task<Outcome> Do(string? site, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(site)) return Outcome.RefusedAt("Site", "duty.problem.which");
        if (!(await db.Sites(ct)).Contains(site)) return Outcome.RefusedAt("Site", "duty.problem.unknown");

        var (staff, day) = (actor.Staff, clock.Today);
        if (await db.Set<Duty>().AnyAsync(d => d.Staff == staff && d.Day == day && d.Site == site, ct)) return Outcome.Done;
        db.Add(new Duty { Id = Guid.CreateVersion7(), Staff = staff, Site = site, Day = day });
        await db.SaveUnlessTaken("act.on-duty", ct);
        return Outcome.Done;
    }
}
