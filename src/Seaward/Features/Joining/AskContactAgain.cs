using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Joining;

/// <summary>"Is it still right?" "Yes." The day is kept, the words stay as they are.</summary>
public sealed class AskContactAgain(CareDb db, RecordDoor door, ServiceClock clock, Actor actor)
{
    public async Task<Outcome> Do(RecordId id, int seen, CancellationToken ct)
    {
        var opening = await door.Open(id, Why.HerPage, ct);
        if (opening.Record is null) return Outcome.Refused(opening.Refusal!);
        if (await db.NewestContact(id, ct) is not { } contact || contact.Number != seen) return Outcome.Refused(ChangeSafeContact.Meanwhile);

        contact.StillRight(actor.Staff, clock.Today);
        await db.Save("act.safe-contact-asked", ct);
        return Outcome.Done;
    }
}
