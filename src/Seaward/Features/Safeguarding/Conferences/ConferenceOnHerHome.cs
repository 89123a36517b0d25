using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>The next meeting that a person has told her of: when it is, and how many lines of it wait for her.</summary>
public sealed record ComesNext(Guid Id, ConferenceKind Kind, DateTimeOffset At, int Waiting);

/// <summary>On her home under what comes next, from the day she was told. Not one word of what it is about.</summary>
public sealed class ConferenceOnHerHome(CareDb db, Gate gate, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct)
    {
        var (id, now) = (her.Id, clock.Now);
        var next = await db.Set<Conference>().AsNoTracking().SheKnowsOf().NotOver().Where(c => c.Record == id && c.Until >= now).OrderBy(c => c.At).FirstOrDefaultAsync(ct);
        if (next is null) return [];
        var meeting = next.Id;
        // She is asked nothing before it was explained: then no line waits for her.
        var waiting = (await gate.Ask(her, ct)).Decision.IsOpen ? await db.Set<Demand>().CountAsync(d => d.Conference == meeting && d.Answer == null, ct) : 0;
        return [new(HomeSlot.Meeting, "/Features/Safeguarding/Conferences/_OnHome.cshtml", new ComesNext(meeting, next.Kind, clock.Local(next.At), waiting))];
    }
}
