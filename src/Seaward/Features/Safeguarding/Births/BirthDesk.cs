using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>Where every page about a birth begins: the door, then the gate; and where it ends: one save.</summary>
public sealed class BirthDesk(CareDb db, RecordDoor door, Gate gate, ServiceClock clock)
{
    internal const string MovedOn = "conference.problem.moved-on";

    public StaffId Me => db.Actor.Staff;

    /// <summary>Who types what she says; nobody, when she writes it herself.</summary>
    public StaffId? Typist => db.Actor.Kind is ActorKind.Staff ? db.Actor.Staff : null;

    public DateTimeOffset Now => clock.Now;
    public DateOnly Today => clock.Today;

    public DateOnly DayOf(DateTimeOffset moment) => clock.DayOf(moment);

    public async Task<(OpenBirth? Opened, string? Refusal)> Open(RecordId record, CancellationToken ct)
    {
        var opening = await door.Open(record, Why.Conference, ct);
        return opening.Record is { } open ? (await With(open, (await gate.Ask(open, ct)).Leave, ct), null) : (null, opening.Refusal);
    }

    /// <summary>The plan of the birth to come, or of the last one.</summary>
    public async Task<OpenBirth> With(OpenRecord record, MayAsk? leave, CancellationToken ct)
    {
        var id = record.Id;
        var plan = await db.Set<BirthPlan>().Where(p => p.Record == id).OrderBy(p => p.BeganOn != null).ThenByDescending(p => p.WrittenAt).FirstOrDefaultAsync(ct);
        var steps = plan is null ? [] : await db.Set<BirthStep>().Where(s => s.Plan == plan.Id).OrderBy(s => s.Number).ToListAsync(ct);
        return new(record, plan, steps, leave);
    }

    /// <summary>As it stands in the database, whatever was tried.</summary>
    public Task<OpenBirth> Again(OpenBirth opened, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return With(opened.Record, opened.Leave, ct);
    }

    public async Task<string> NameOf(OpenRecord record, CancellationToken ct) => (await door.LabelOf(record, ct)).Name;

    public void Add<T>(T row) where T : class => db.Add(row);

    /// <summary>Someone else was quicker: nothing of theirs is undone, and the page says so.</summary>
    public async Task<Outcome> Save(string act, CancellationToken ct)
    {
        try
        {
            return await db.SaveUnlessTaken(act, ct) ? Outcome.Done : Outcome.Refused(MovedOn);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused(MovedOn);
        }
    }
}
