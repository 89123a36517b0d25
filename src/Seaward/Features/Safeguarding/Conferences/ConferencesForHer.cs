using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A meeting as she reads it among what is written, from the day she was told.</summary>
public sealed class ConferencesForHer(CareDb db, ServiceClock clock, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        List<Written> written = [];
        foreach (var one in await db.Set<Conference>().AsNoTracking().SheKnowsOf().Where(c => c.Record == id).ToListAsync(ct))
        {
            List<WrittenPart> parts = [new(WrittenKind.Happened, words["hers.conference.when", clock.DayOf(one.At).Day(), clock.TimeOf(one.At)].Text)];
            if (!one.HerSide.IsEmpty) parts.Add(new(WrittenKind.Said, her.Read(one.HerSide, Conference.Slot("her_side", one.Id))));
            if (one.HeardOn is not null) parts.Add(new(WrittenKind.CameOfIt, her.Read(one.Decided, Conference.Slot("decided", one.Id))));
            var leads = new Leads("conference", words["hers.conference.open"], new Dictionary<string, string> { ["Conference"] = one.Id.ToString() });
            written.Add(new(one.PlannedAt, await names.Of(one.PlannedBy, ct), words[$"conference.kind.{one.Kind}"], parts, [leads]));
        }
        return written;
    }
}

/// <summary>On her home no word of it: only that somebody has something to say, and who.</summary>
public sealed class ConferenceToTellHer(CareDb db, StaffNames names, ServiceClock clock) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        // A letter that waits says the same, and once is enough.
        var letters = db.Set<Referral>().AsNoTracking().Where(r => r.Record == id);
        if (await letters.ToBeToldInPerson().AnyAsync(ct) || await letters.WaitingForHerAnswer(clock.Today).AnyAsync(ct)) return [];
        var waiting = await db.Set<Conference>().AsNoTracking().ToBeToldInPerson().Where(c => c.Record == id).FirstOrDefaultAsync(ct);
        return waiting is null ? [] : [new(HomeSlot.Told, "/Features/Safeguarding/Referrals/_SomethingToSay.cshtml", new SomethingToSay(await names.Of(waiting.PlannedBy, ct)))];
    }
}
