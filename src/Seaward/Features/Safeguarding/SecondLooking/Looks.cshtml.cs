using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.SecondLooking;

/// <summary>What one person sent alone and nobody else has looked at yet. Nothing leaves this list by itself.</summary>
[Authorize(Policy = May.LookAgain)]
public sealed class LooksPage(CareDb db, StaffNames names, ServiceClock clock) : PageModel
{
    public IReadOnlyList<SecondLook> Waiting { get; private set; } = [];
    public IReadOnlyList<SecondLook> Done { get; private set; } = [];
    public Dictionary<StaffId, string> Names { get; } = [];
    public StaffId Me => db.Actor.Staff;
    public DateTimeOffset Now => clock.Now;

    public string At(DateTimeOffset moment) => clock.Local(moment).ToString("ddd d MMM, HH.mm", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Waiting = await db.Set<SecondLook>().AsNoTracking().Waiting().OrderBy(l => l.DueAt).ToListAsync(ct);
        Done = await db.Set<SecondLook>().AsNoTracking().Where(l => l.LookedAt != null).OrderByDescending(l => l.LookedAt).Take(20).ToListAsync(ct);
        foreach (var id in Waiting.Concat(Done).SelectMany(l => new[] { l.SentBy, l.LookedBy ?? l.SentBy }).Distinct()) Names[id] = await names.Of(id, ct);
    }
}
