using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>What was done otherwise than we promise and nobody has answered for yet: the latest first. Nothing leaves this list by itself.</summary>
[Authorize(Policy = May.LookAgain)]
public sealed class LooksPage(CareDb db, StaffNames names, ServiceClock clock, WorkingDays calendar) : PageModel
{
    private const int Most = 200, LastDone = 20;

    private IReadOnlyList<SecondLook> waiting = [];
    private HashSet<Guid> toRing = [];

    public IReadOnlyList<SecondLook> Done { get; private set; } = [];
    public Dictionary<StaffId, string> Names { get; } = [];
    public StaffId Me => db.Actor.Staff;
    public DateTimeOffset Now => clock.Now;

    public IReadOnlyList<SecondLook> Mine => [.. waiting.Where(l => l.SentBy != Me && (l.Asked is null || l.Asked == Me))];
    public IReadOnlyList<SecondLook> Others => [.. waiting.Except(Mine)];
    public int Late => waiting.Count(l => l.DueAt < Now);

    /// <summary>A danger has not been sent before somebody has rung.</summary>
    public string Named(SecondLook look) => look.At is LookAt.Danger && toRing.Contains(look.About) ? "exception.at.Danger.waits" : $"exception.at.{look.At}";

    public string At(DateTimeOffset moment) => clock.Local(moment).ToString("ddd d MMM, HH:mm", CultureInfo.CurrentCulture);

    public string Due(SecondLook look) => ExceptionRules.IsDanger(look.At) ? At(look.DueAt) : clock.DayOf(look.DueAt.AddSeconds(-1)).Day();

    public LateBy? LateBy(SecondLook look) => ExceptionRules.Late(look, Now, clock.DayOf, calendar);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = SignedIn.RoleOf(User) is { } role && ExceptionRules.Answers(role);
        var shown = db.Set<SecondLook>().AsNoTracking().ShownTo(Me, all);
        waiting = await shown.Waiting().OrderBy(l => l.DueAt).Take(Most).ToListAsync(ct);
        toRing = [.. await db.Set<OutboxItem>().AsNoTracking().Waiting().Where(i => i.What == ByHand.RingAboutDanger).Select(i => i.About).ToListAsync(ct)];
        Done = await shown.Where(l => l.LookedAt != null).OrderByDescending(l => l.LookedAt).Take(LastDone).ToListAsync(ct);
        foreach (var id in waiting.Concat(Done).SelectMany(l => new[] { l.SentBy, l.LookedBy, l.Asked }).OfType<StaffId>().Distinct()) Names[id] = await names.Of(id, ct);
    }
}
