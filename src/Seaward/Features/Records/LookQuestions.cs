using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.Records;

/// <summary>Some openings, newest first, and where the earlier ones begin, if there are any.</summary>
public sealed record Looks(IReadOnlyList<Look> Shown, long? Before);

/// <summary>Who opened a record, when and why: read from the lines the door wrote before it let anyone in.</summary>
public sealed class LookQuestions(CareDb db, QuestionBook questions, ServiceClock clock)
{
    private const int Most = 200, MostVisits = 100;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    public async Task<Looks> Of(RecordId her, long? before, CancellationToken ct)
    {
        var lines = await Lines(her, before, ct);
        var shown = lines.Take(Most).ToList();
        var names = await Names(shown.Where(l => l.ReaderKind == ActorKind.Staff).Select(l => l.ReaderId), ct);
        var asked = await Asked(her, ct);
        var looks = shown
            .GroupBy(l => (Day: clock.DayOf(l.At), l.ReaderKind, l.ReaderId, l.As, l.Why))
            .Select(group => Seen(group.First(), names, [.. group.SelectMany(l => asked[l.Id])]));
        return new([.. looks], lines.Count > Most ? shown[^1].Id : null);
    }

    /// <summary>By the moment it happened: lines of several people at once are not always numbered in that order.</summary>
    private async Task<List<AccessLine>> Lines(RecordId her, long? before, CancellationToken ct)
    {
        var all = db.Set<AccessLine>().AsNoTracking().Where(l => l.Record == her);
        if (before is { } line && await Line(line, ct) is { } last && last.Record == her)
            all = all.Where(l => l.At < last.At || (l.At == last.At && l.Id < last.Id));
        return await all.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(Most + 1).ToListAsync(ct);
    }

    /// <summary>One opening that she may ask about; nothing when the line is not hers.</summary>
    public async Task<Look?> One(RecordId her, long line, CancellationToken ct) =>
        await Line(line, ct) is { } found && found.Record == her ? Seen(found, await Names([found.ReaderId], ct), []) : null;

    internal Task<AccessLine?> Line(long line, CancellationToken ct) =>
        db.Set<AccessLine>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == line, ct);

    internal async Task<Look> Seen(AccessLine line, CancellationToken ct) => Seen(line, await Names([line.ReaderId], ct), []);

    /// <summary>When these pages were last open before now, for her to notice if it was not she.</summary>
    public async Task<DateTimeOffset?> VisitBefore(RecordId her, CancellationToken ct)
    {
        var times = await db.Set<AccessLine>().AsNoTracking()
            .Where(l => l.Record == her && l.ReaderKind == ActorKind.Woman)
            .OrderByDescending(l => l.At).Take(MostVisits).Select(l => l.At).ToListAsync(ct);
        return LookRules.VisitBefore(times, Quiet);
    }

    private Look Seen(AccessLine line, Dictionary<Guid, Staff> names, IReadOnlyList<Conversation> asked)
    {
        var staff = names.GetValueOrDefault(line.ReaderId);
        var local = clock.Local(line.At);
        return new(line.Id, DateOnly.FromDateTime(local.DateTime), LookRules.PartOfDay(TimeOnly.FromDateTime(local.DateTime)),
            staff?.FirstName, staff?.Role, line.As, line.Why, asked) { At = line.At };
    }

    private async Task<Dictionary<Guid, Staff>> Names(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<Staff>().AsNoTracking().Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
    }

    private async Task<ILookup<long, Conversation>> Asked(RecordId her, CancellationToken ct)
    {
        var asked = await db.Set<LookedQuestion>().AsNoTracking().Where(q => q.Record == her).ToListAsync(ct);
        List<(long Line, Conversation Words)> read = [];
        foreach (var one in asked)
            if (await questions.Read(one.Question, ct) is { } words) read.Add((one.Line, words));
        return read.ToLookup(r => r.Line, r => r.Words);
    }
}
