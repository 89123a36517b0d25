using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Seaward.Features.Care.Meetings;
using Seaward.Features.Care.Notes;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Load;

/// <summary>One week of hers: everything asked, by everyone, and whether it is too much.</summary>
public sealed record AWeek(DateOnly Monday, IReadOnlyList<LoadEntry> Entries, HowMuch Much, LoadLimits Limits, bool Children)
{
    public IEnumerable<LoadEntry> On(DayOfWeek day) => Entries.Where(e => e.When.Days.Contains(day)).OrderBy(e => e.When.Begin ?? TimeOnly.MinValue);

    public IEnumerable<LoadEntry> AnyDay => Entries.Where(e => e.When.Days.Count == 0);

    public bool Clashes(LoadEntry entry, DayOfWeek day) => Much.Clashes.Any(c => c.Day == day && (c.One == entry || c.Other == entry));
}

/// <summary>Gathers what is asked of her from the demands of plans, meeting days, our own times and promises, and what was written in by hand. (P3)</summary>
public sealed class HerWeek(CareDb db, ServiceClock clock, StaffNames names, Words words, IOptions<LoadLimits> limits)
{
    // Our times have a beginning and no end: an hour is what we plan for.
    private const int MinutesWithUs = 60;

    /// <summary>What she is shown of it is only what a person has told her already.</summary>
    public async Task<AWeek> Read(OpenRecord record, DateOnly monday, bool asSheKnowsIt, CancellationToken ct)
    {
        List<LoadEntry> entries = [.. await Demands(record, asSheKnowsIt, ct), .. await MeetingDays(record, monday, asSheKnowsIt, ct),
            .. await WithUs(record, monday, ct), .. await Promised(record, monday, ct), .. await ByHand(record, monday, ct)];
        var children = await db.NewestChildQuestion(record.Id, ct) is not { } asked || asked.Read(record) is not ChildAnswer.No;
        return new(monday, entries, LoadRules.Weigh(entries, children, limits.Value), limits.Value, children);
    }

    /// <summary>Adds these weeks up again and keeps what comes of it: too much or not, and why in kinds.</summary>
    public async Task AddUp(OpenRecord record, IEnumerable<DateOnly> mondays, CancellationToken ct)
    {
        var id = record.Id;
        var changed = false;
        foreach (var monday in mondays.Distinct())
        {
            var much = (await Read(record, monday, false, ct)).Much;
            var week = await db.Set<WeekLoad>().FirstOrDefaultAsync(w => w.Record == id && w.Monday == monday, ct);
            if (week is null && !much.TooMuch || week?.Says(much) is true) continue;
            if (week is null) db.Add(week = new() { Id = Guid.CreateVersion7(), Record = id, Monday = monday });
            week.Weigh(much, clock.Now);
            changed = true;
        }
        if (!changed) return;
        try
        {
            await db.Save("act.week.added-up", ct);
        }
        catch (DbUpdateException)
        {
            // Somebody added the same week up at the same moment; theirs says the same.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IEnumerable<LoadEntry>> Demands(OpenRecord record, bool asSheKnowsIt, CancellationToken ct) =>
        from one in await db.DemandsThatStand(record.Id, ct)
        where one.Conference.SheKnows || !asSheKnowsIt
        let asked = AskedWords.From(record.Read(one.Demand.Asked, Demand.Slot("asked", one.Demand.Id)))
        select new LoadEntry(asked.What, asked.ByWhom, one.Demand.Agency, LoadKind.Asked, asked.When) { Conference = one.Conference.Id, NotDecided = one.Conference.State is not ConferenceState.Held };

    private async Task<IEnumerable<LoadEntry>> MeetingDays(OpenRecord record, DateOnly monday, bool asSheKnowsIt, CancellationToken ct)
    {
        var (id, from, until) = (record.Id, clock.EndOf(monday.AddDays(-1)), clock.EndOf(monday.AddDays(6)));
        var rows = await db.Set<Conference>().AsNoTracking().Where(c => c.Record == id && c.State != ConferenceState.CalledOff && c.At >= from && c.At < until).OrderBy(c => c.At).ToListAsync(ct);
        return [.. rows.Where(c => c.SheKnows || !asSheKnowsIt).Select(c =>
        {
            var frame = ConferenceFrame.From(record.Read(c.Frame, Conference.Slot("frame", c.Id)));
            var agency = c.Kind is ConferenceKind.Court ? Agency.Court : Agency.ChildrensServices;
            return new LoadEntry(words[$"conference.kind.{c.Kind}"].Text, frame.CalledBy, agency, LoadKind.Asked, OnDay(c.At, c.Until, frame.TravelMinutes)) { Conference = c.Id, OnDay = clock.DayOf(c.At) };
        })];
    }

    private async Task<IEnumerable<LoadEntry>> WithUs(OpenRecord record, DateOnly monday, CancellationToken ct)
    {
        List<LoadEntry> entries = [];
        foreach (var meeting in await db.MeetingsBetween(record, clock.EndOf(monday.AddDays(-1)), clock.EndOf(monday.AddDays(6)), ct))
            entries.Add(new(words["week.with-us"].Text, await names.Of(meeting.With, ct), Agency.Us, LoadKind.Asked, OnDay(meeting.At, meeting.At.AddMinutes(MinutesWithUs), 0)) { OnDay = clock.DayOf(meeting.At) });
        return entries;
    }

    private async Task<IEnumerable<LoadEntry>> Promised(OpenRecord record, DateOnly monday, CancellationToken ct) =>
        from promise in await db.OpenPromises(record, ct)
        where promise.Whose is Whose.Hers && promise.Due is { } due && due >= monday && due <= monday.AddDays(6)
        select new LoadEntry(promise.What, promise.By, Agency.Us, LoadKind.Asked, WhenAsked.AnyTime);

    private async Task<IEnumerable<LoadEntry>> ByHand(OpenRecord record, DateOnly monday, CancellationToken ct)
    {
        var (id, until) = (record.Id, clock.EndOf(monday.AddDays(6)));
        var rows = await db.Set<LoadItem>().AsNoTracking()
            .Where(i => i.Record == id && i.EndedAt == null && (i.OnlyWeek == monday || (i.OnlyWeek == null && i.AddedAt < until))).OrderBy(i => i.AddedAt).ToListAsync(ct);
        return [.. rows.Select(i =>
        {
            var said = LoadWords.From(record.Read(i.Words, LoadItem.Slot(i.Id)));
            return new LoadEntry(said.What, said.ByWhom, i.Agency, i.Kind, said.When) { Item = i.Id };
        })];
    }

    private WhenAsked OnDay(DateTimeOffset at, DateTimeOffset until, int travel)
    {
        var (from, to) = (clock.Local(at), clock.Local(until));
        var begin = TimeOnly.FromDateTime(from.DateTime);
        var end = from.Date == to.Date ? TimeOnly.FromDateTime(to.DateTime) : TimeOnly.MaxValue;
        return new([from.DayOfWeek], begin, end, (decimal)(end - begin).TotalHours, travel);
    }
}
