using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Where every page about a meeting begins: the row, then the door; and where it ends: one save, and her weeks added up again.</summary>
public sealed class ConferenceDesk(CareDb db, RecordDoor door, HerWeek week, Gate gate, ServiceClock clock, WorkingDays calendar)
{
    internal const string MovedOn = "conference.problem.moved-on";

    public StaffId Me => db.Actor.Staff;

    /// <summary>Who types what she says; nobody, when she writes it herself.</summary>
    public StaffId? Typist => db.Actor.Kind is ActorKind.Staff ? db.Actor.Staff : null;

    public DateTimeOffset Now => clock.Now;
    public DateOnly Today => clock.Today;
    public WorkingDays Calendar => calendar;

    public DateOnly DayOf(DateTimeOffset moment) => clock.DayOf(moment);

    public string TimeOf(DateTimeOffset moment) => clock.TimeOf(moment);

    public DateTimeOffset At(DateOnly day, TimeOnly time) => clock.At(day, time);

    public bool Exists(DateOnly day, TimeOnly time) => clock.Exists(day, time);

    /// <summary>Whether it was explained to her, so that she may be asked what she says to any of it. (R5e)</summary>
    public async Task<bool> MayAsk(OpenRecord record, CancellationToken ct) => (await gate.Ask(record, ct)).Decision.IsOpen;

    public async Task<OpenConference?> Open(Guid id, Why why, CancellationToken ct)
    {
        if (await db.Set<Conference>().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } conference) return null;
        var opening = await door.Open(conference.Record, why, ct);
        return opening.Record is { } record ? await With(conference, record, ct) : null;
    }

    public async Task<OpenConference> With(Conference conference, OpenRecord record, CancellationToken ct) => new(conference, record)
    {
        Demands = await db.Set<Demand>().Where(d => d.Conference == conference.Id).OrderBy(d => d.Number).ToListAsync(ct),
        Objections = await db.Set<Objection>().Where(o => o.Conference == conference.Id).OrderBy(o => o.SaidAt).ToListAsync(ct),
        Steps = await db.Set<PlanStep>().Where(s => s.Conference == conference.Id).OrderBy(s => s.By).ToListAsync(ct),
    };

    /// <summary>As it stands in the database, whatever was tried.</summary>
    public async Task<OpenConference> Again(OpenConference opened, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await With(await db.Set<Conference>().FirstAsync(c => c.Id == opened.Conference.Id, ct), opened.Record, ct);
    }

    public Task<bool> Knows(Guid id, CancellationToken ct) => db.Set<Conference>().AnyAsync(c => c.Id == id, ct);

    public void Add<T>(T row) where T : class => db.Add(row);

    /// <summary>Someone else was quicker: nothing of theirs is undone, and the page says so. Whatever else the database refuses is a fault of ours.</summary>
    public async Task<Outcome> Save(OpenConference opened, string act, CancellationToken ct)
    {
        try
        {
            if (!await db.SaveUnlessTaken(act, ct)) return Outcome.Refused(MovedOn);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused(MovedOn);
        }
        await week.AddUp(opened.Record, [LoadRules.Monday(Today), LoadRules.Monday(Today).AddDays(7), LoadRules.Monday(DayOf(opened.Conference.At))], ct);
        return Outcome.Done;
    }
}
