using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Joining;

/// <summary>She says how she may be reached from now on. Whoever writes second sees what the first wrote, before anything is kept.</summary>
public sealed class ChangeSafeContact(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    public const string Meanwhile = "contact.problem.meanwhile";

    public async Task<Outcome> Do(RecordId id, HowToReach how, int seen, CancellationToken ct)
    {
        if (SafeContactRules.Check(how) is { Succeeded: false } wrong) return wrong;
        var opening = await door.Open(id, Why.HerPage, ct);
        if (opening.Record is not { } record) return Outcome.Refused(opening.Refusal!);

        var newest = await db.NewestContact(id, ct);
        if ((newest?.Number ?? 0) != seen) return Outcome.Refused(Meanwhile);
        db.Add(SafeContact.Said(record, how, seen + 1, actor.Staff, clock.Today));
        return await db.SaveUnlessTaken("act.safe-contact-changed", ct) ? Outcome.Done : Outcome.Refused(Meanwhile);
    }
}
