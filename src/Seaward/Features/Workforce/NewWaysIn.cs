using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Workforce;

/// <summary>First of two: a manager who has seen the person asks.</summary>
public sealed class AskForANewWayIn(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(StaffId about, CancellationToken ct)
    {
        if (NewWayInRules.MayAsk(about, db.Actor.Staff) is { Succeeded: false } refused) return refused;
        if (!await db.Set<Staff>().AnyAsync(s => s.Id == about.Value && s.LeftAt == null, ct)) return Outcome.Refused("workforce.left-already");
        db.Add(new NewWayIn { Id = Guid.CreateVersion7(clock.Now), Staff = about, AskedBy = db.Actor.Staff, AskedAt = clock.Now });
        db.Add(StaffEvent.Of(about, StaffEventKind.NewWayInAsked, clock.Now, db.Actor.Staff));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }
}

/// <summary>Second of two: another manager or a safeguarding lead agrees.</summary>
public sealed class AgreeToANewWayIn(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, CancellationToken ct)
    {
        if (await db.Set<NewWayIn>().FirstOrDefaultAsync(w => w.Id == id, ct) is not { } asked) return Outcome.Refused("workforce.new-way.lapsed");
        if (NewWayInRules.MayAgree(asked, db.Actor.Staff, clock.Now) is { Succeeded: false } refused) return refused;
        asked.Agree(db.Actor.Staff, clock.Now);
        db.Add(StaffEvent.Of(asked.Staff, StaffEventKind.NewWayInAgreed, clock.Now, db.Actor.Staff));
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Refused("workforce.new-way.agreed-already");
        }
    }
}

/// <summary>Then one link, shown once, to hand over.</summary>
public sealed class MakeANewWayIn(CareDb db, ServiceClock clock)
{
    public async Task<MadeLink> Do(Guid id, CancellationToken ct)
    {
        if (await db.Set<NewWayIn>().FirstOrDefaultAsync(w => w.Id == id, ct) is not { } asked) return new(Outcome.Refused("workforce.new-way.lapsed"));
        if (NewWayInRules.MayMakeLink(asked, db.Actor.Staff, clock.Now) is { Succeeded: false } refused) return new(refused);
        var staff = await db.Set<Staff>().AsNoTracking().SingleAsync(s => s.Id == asked.Staff.Value, ct);
        if (staff.LeftAt is not null) return new(Outcome.Refused("workforce.left-already"));
        var token = Invite.NewToken();
        asked.LinkMade(clock.Now);
        db.Add(new Invite
        {
            Id = Guid.CreateVersion7(clock.Now), Kind = InviteKind.NewWayIn, TokenHash = Invite.HashOf(token), Staff = asked.Staff, FirstName = staff.FirstName,
            Role = staff.Role, Site = staff.Site, MadeBy = db.Actor.Staff, MadeAt = clock.Now, Until = clock.Now + NewWayInRules.Lasts,
        });
        db.Add(StaffEvent.Of(asked.Staff, StaffEventKind.NewWayInLinkMade, clock.Now, db.Actor.Staff));
        try
        {
            await db.SaveChangesAsync(ct);
            return new(Outcome.Done, Invite.Path(token));
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(Outcome.Refused("workforce.new-way.lapsed"));
        }
    }
}
