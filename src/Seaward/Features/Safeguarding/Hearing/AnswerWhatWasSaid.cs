using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>Answers what the women's group sent back. The answer is public, has its date, and stands for good. (Y18)</summary>
public sealed class AnswerWhatWasSaid(CareDb db, IOutputCacheStore pages, ServiceClock clock)
{
    public async Task<Outcome> Do(Guid id, string? reply, CancellationToken ct)
    {
        if (await db.Set<GroupSaid>().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } said) return Outcome.Refused("hearing.problem.gone");
        if (said.Answer(reply, db.Actor.Staff, clock.Now) is { Succeeded: false } not) return not;
        try
        {
            await db.Save("act.hearing.answered", ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused("hearing.problem.answered");
        }
        await pages.EvictByTagAsync(PublicPages.Tag, ct);
        return Outcome.Done;
    }
}

/// <summary>Who was asked, as it was typed.</summary>
public sealed class AskedTyped
{
    public string? Month { get; set; }
    public string? UsingNow { get; set; }
    public string? InTreatment { get; set; }
    public string? InThePast { get; set; }
    public string? Changed { get; set; }
}

/// <summary>Writes down which women were asked about the figures of a month. Once; nobody rewrites who was asked. (Y19)</summary>
public sealed class SayWhoWasAsked(CareDb db, Releases releases, IOutputCacheStore pages, ServiceClock clock)
{
    public async Task<Outcome> Do(AskedTyped typed, CancellationToken ct)
    {
        if (!Month.TryParse(typed.Month, out var month) || await releases.Find(month, ct) is null) return Outcome.RefusedAt("Asked.Month", "hearing.problem.month");
        var (now, treated, past) = (HearingRules.Count(typed.UsingNow), HearingRules.Count(typed.InTreatment), HearingRules.Count(typed.InThePast));
        if (HearingRules.Women(now, treated, past, needsSome: false) is { Succeeded: false } wrong) return Outcome.RefusedAt($"Asked.{wrong.Field}", wrong.Key!, [.. wrong.Values]);
        if (string.IsNullOrWhiteSpace(typed.Changed)) return Outcome.RefusedAt("Asked.Changed", "hearing.problem.changed");
        db.Add(new AskedOf { Id = Guid.CreateVersion7(), Which = month.ToString(), UsingNow = now!.Value, InTreatment = treated!.Value, InThePast = past!.Value, Changed = typed.Changed.Trim(), By = db.Actor.Staff, At = clock.Now });
        if (!await db.SaveUnlessTaken("act.hearing.asked", ct)) return Outcome.RefusedAt("Asked.Month", "hearing.problem.asked-already");
        await pages.EvictByTagAsync(PublicPages.Tag, ct);
        return Outcome.Done;
    }
}
