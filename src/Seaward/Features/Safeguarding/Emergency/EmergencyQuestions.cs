using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Emergency;

/// <summary>One opening in a hurry as she reads it: who, when, what they gave as the reason, and what another person found.</summary>
public sealed record OpenedInAHurry(string Who, DateOnly On, string Because, DateOnly AnswerBy, string? AnsweredBy, Exceptions.Finding? Finding);

public sealed class EmergencyQuestions(CareDb db, ThreadDoor threads, StaffNames names, ServiceClock clock)
{
    public async Task<IReadOnlyList<OpenedInAHurry>> Of(RecordId her, CancellationToken ct)
    {
        var looks = await db.Set<SecondLook>().AsNoTracking().Where(l => l.At == LookAt.OpenedInAHurry && l.Record == her).OrderByDescending(l => l.SentAt).ToListAsync(ct);
        if (looks.Count == 0) return [];
        var open = await threads.Open([.. looks.Select(l => l.Id)], ct);
        List<OpenedInAHurry> read = [];
        foreach (var look in looks)
            read.Add(new(await names.Of(look.SentBy, ct), clock.DayOf(look.SentAt), open.TryGetValue(look.Id, out var key) ? key.Read(look.Account, SecondLook.AccountSlot(look.Id)) : "",
                clock.DayOf(look.DueAt.AddSeconds(-1)), look.LookedBy is { } by ? await names.Of(by, ct) : null, look.Finding));
        return read;
    }

    /// <summary>The latest that she has not read about yet: no line says that she opened Who looked since.</summary>
    public async Task<SecondLook?> NotReadYet(RecordId her, CancellationToken ct)
    {
        if (await db.Set<SecondLook>().AsNoTracking().Where(l => l.At == LookAt.OpenedInAHurry && l.Record == her).OrderByDescending(l => l.SentAt).FirstOrDefaultAsync(ct) is not { } last) return null;
        var (since, read) = (last.SentAt, nameof(Why.WhoLooked));
        return await db.Set<AccessLine>().AnyAsync(l => l.Record == her && l.ReaderKind == ActorKind.Woman && l.Why == read && l.At >= since, ct) ? null : last;
    }
}
