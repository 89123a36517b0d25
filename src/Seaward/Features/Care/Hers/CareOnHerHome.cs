using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Meetings;
using Seaward.Features.Care.Notes;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.Hers;

/// <summary>When we meet next, as she is told it: no reason, nothing of what it is about.</summary>
public sealed record NextMeeting(DateTimeOffset At, string Place, string With);

/// <summary>One thing we said we would do for her.</summary>
public sealed record OurPromise(string What, DateOnly? By, string Who);

/// <summary>On her home: our next time together, and the first thing we owe her. Never what she has not done.</summary>
public sealed class CareOnHerHome(CareDb db, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct)
    {
        List<HomeCard> cards = [];
        if (await Next(her, ct) is { } meeting) cards.Add(new(HomeSlot.Meeting, "/Features/Care/Hers/_NextMeeting.cshtml", meeting));
        var promises = await db.OpenPromises(her, ct);
        if (promises.FirstOrDefault(p => p.Whose is Whose.Ours) is { } ours)
            cards.Add(new(HomeSlot.Promise, "/Features/Care/Hers/_OurPromise.cshtml", new OurPromise(ours.What, ours.Due, ours.By)));
        return cards;
    }

    private async Task<NextMeeting?> Next(OpenRecord her, CancellationToken ct)
    {
        var (id, now) = (her.Id, clock.Now);
        var next = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.Record == id && m.At >= now && m.CalledOffAt == null).OrderBy(m => m.At).FirstOrDefaultAsync(ct);
        if (next is null) return null;
        var names = await db.FirstNames([next.Staff], ct);
        return new(clock.Local(next.At), her.Read(next.Place, Meeting.Slot("place", next.Id)), names[next.Staff]);
    }
}
