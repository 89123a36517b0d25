using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Today;
using Seaward.Features.Joining;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>The plan among what is written about her, from the day a person went through it with her.</summary>
public sealed class BirthsForHer(CareDb db, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        List<Written> written = [];
        foreach (var plan in await db.Set<BirthPlan>().AsNoTracking().Where(p => p.Record == id && p.ToldOn != null).ToListAsync(ct))
            written.Add(new(plan.WrittenAt, await names.Of(plan.WrittenBy, ct), words["hers.birth"],
                [new(WrittenKind.Happened, words["hers.birth.told", plan.ToldOn!.Value.Day(), await names.Of(plan.ToldBy, ct)].Text)],
                [new Leads("birth", words["hers.birth.open"], new Dictionary<string, string>())]));
        return written;
    }
}

/// <summary>On the person page, after the receipt: the way to the plan, and how it stands.</summary>
public sealed class BirthCard(CareDb db) : IOnPersonPage
{
    public int Order => 710;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        var id = record.Id;
        var due = await db.Set<BirthPlan>().AsNoTracking().Where(p => p.Record == id && p.BeganOn == null).Select(p => (DateOnly?)p.DueOn).FirstOrDefaultAsync(ct);
        return new("birth.card")
        {
            Beside = true,
            Links = [new($"/people/{id}/birth", "birth.title", "child", due is { } on ? new("birth.card.due", on.Day()) : null)],
        };
    }
}

/// <summary>A birth within four weeks, and she does not know all of the plan or has not been asked about all of it.</summary>
public sealed class BirthOnToday(CareDb db, ServiceClock clock) : IOnToday
{
    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var (me, now) = (worker.Staff, clock.Now);
        var soon = clock.Today.AddDays(BirthRules.DaysToKnow);
        var mine = await db.Set<BirthPlan>().AsNoTracking().NotKnownBy(soon)
            .Where(p => p.ToldOn == null || db.Set<BirthStep>().Any(s => s.Plan == p.Id && s.Answer == null))
            .Where(p => db.Set<Standing>().Any(s => s.Record == p.Record && s.Staff == me && (s.Kind == StandingKind.KeyWorker || s.Kind == StandingKind.Cover) && s.From <= now && (s.Until == null || s.Until > now)))
            .OrderBy(p => p.DueOn).Select(p => p.Record).ToListAsync(ct);
        return mine.Count == 0 ? null : new(mine.Count, "birth.today.one", "birth.today.many", "birth.today.go", $"/people/{mine[0]}/birth") { Each = [.. mine.Select(woman => (woman, $"/people/{woman}/birth"))] };
    }
}
