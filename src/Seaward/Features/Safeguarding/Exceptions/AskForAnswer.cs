using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Calendar;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>Something done otherwise than we promise: what, about whom, by whom, and who else had a part in it.</summary>
public sealed record DoneOtherwise(LookAt At, Guid About, RecordId? Record, StaffId By)
{
    public IReadOnlyCollection<StaffId?> AndAlso { get; init; } = [];

    /// <summary>Why, in the doer's words, where no record keeps them.</summary>
    public string? Account { get; init; }
}

/// <summary>Opens an exception: one named person answers for it within five working days. Saved with what was done, or not at all.</summary>
public sealed class AskForAnswer(CareDb db, ThreadDoor threads, ServiceClock clock, WorkingDays calendar)
{
    public async Task Do(DoneOtherwise done, CancellationToken ct)
    {
        var asked = ExceptionRules.AskedAs(done.At);
        if (await db.Set<SecondLook>().AnyAsync(l => asked.Contains(l.At) && l.About == done.About, ct)) return;
        var id = Guid.NewGuid();
        db.Add(new SecondLook
        {
            Id = id, At = done.At, About = done.About, Record = done.Record, SentBy = done.By, SentAt = clock.Now, Line = "",
            DueAt = clock.EndOf(ExceptionRules.AnswerBy(clock.Today, calendar)), Asked = await Whom(done, ct), Account = await Keep(id, done, ct),
        });
    }

    private async Task<StaffId?> Whom(DoneOtherwise done, CancellationToken ct)
    {
        var here = await db.Set<Staff>().AsNoTracking().Where(s => s.LeftAt == null && (s.Role == Role.SafeguardingLead || s.Role == Role.Manager))
            .Select(s => new { s.Id, s.Role, s.Site, s.FirstName }).ToListAsync(ct);
        var had = done.AndAlso.OfType<StaffId>().Append(done.By).ToHashSet();
        string? place = null;
        if (done.Record is { } her)
        {
            place = await db.Set<Record>().Where(r => r.Id == her).Select(r => r.Site).FirstOrDefaultAsync(ct);
            had.UnionWith(await db.Set<Standing>().KeptAwayFrom(her, clock.Now).Select(s => s.Staff).ToListAsync(ct));
        }
        return ExceptionRules.Whom(here.Select(s => new CouldAnswer(new(s.Id), s.Role, s.Site, s.FirstName)), had, place);
    }

    private async Task<Sealed> Keep(Guid id, DoneOtherwise done, CancellationToken ct)
    {
        if (!ExceptionRules.HasOwnKey(done.At)) return default;
        var open = await threads.Start(id, ct);
        return open.Seal(done.Account?.Trim() ?? "", SecondLook.AccountSlot(id));
    }
}

/// <summary>Looking for someone who is not one of one's own is answered for too.</summary>
public sealed class AfterLookingFurther(AskForAnswer ask, CareDb db) : ISearchedElsewhere
{
    public Task Note(Guid search, string because, CancellationToken ct) =>
        ask.Do(new(LookAt.LookedFurther, search, null, db.Actor.Staff) { Account = because }, ct);
}

internal static class StandingQuestions
{
    extension(IQueryable<Standing> standings)
    {
        public IQueryable<Standing> KeptAwayFrom(RecordId her, DateTimeOffset now) => standings.Where(s =>
            s.Record == her && (s.Kind == StandingKind.Blocked || s.Kind == StandingKind.KnowsHer) && (s.Until == null || s.Until > now));
    }
}
