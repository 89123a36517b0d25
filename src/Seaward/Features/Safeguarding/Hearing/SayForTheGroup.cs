using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Hearing;

/// <summary>The group's word as it was typed.</summary>
public sealed class SaidTyped
{
    public string? Of { get; set; }
    public string? Which { get; set; }
    public string? Instead { get; set; }
    public string? Words { get; set; }
    public string? UsingNow { get; set; }
    public string? InTreatment { get; set; }
    public string? InThePast { get; set; }
}

/// <summary>Keeps a word of the women's group about a name, a page, a word, a figure or a policy. It is public at once. (Y18, Y34)</summary>
public sealed class SayForTheGroup(CareDb db, NameList names, IEnumerable<IIndicatorSource> figures, IOutputCacheStore pages, ServiceClock clock)
{
    public async Task<Outcome> Do(SaidTyped typed, bool agreed, CancellationToken ct)
    {
        if (Picked.Of<SaidOf>(typed.Of) is not { } of) return Outcome.RefusedAt("Form.Of", "hearing.problem.of");
        var known = await names.Which(of, Figures(figures), ct);
        if (typed.Which is not { } which || !known.TryGetValue(which, out var shown)) return Outcome.RefusedAt("Form.Which", "hearing.problem.which");
        var said = new Saying(of, agreed, agreed ? "" : (typed.Instead ?? "").Trim(), (typed.Words ?? "").Trim(), HearingRules.Count(typed.UsingNow), HearingRules.Count(typed.InTreatment), HearingRules.Count(typed.InThePast));
        if (HearingRules.Say(said) is { Succeeded: false } wrong) return Outcome.RefusedAt($"Form.{wrong.Field}", wrong.Key!, [.. wrong.Values]);
        if (await Again(said, which, shown, ct)) return Outcome.Done;
        db.Add(Row(said, which, shown));
        await db.Save("act.hearing.said", ct);
        await pages.EvictByTagAsync(PublicPages.Tag, ct);
        return Outcome.Done;
    }

    public static IEnumerable<string> Figures(IEnumerable<IIndicatorSource> sources) => sources.SelectMany(s => s.Indicators).Select(i => i.Id);

    /// <summary>Pressed twice, it is said once.</summary>
    private async Task<bool> Again(Saying said, string which, string shown, CancellationToken ct)
    {
        var (of, agreed, instead, words, me, since) = (said.Of, said.Agreed, said.Instead, said.Words, db.Actor.Staff, clock.Now.AddMinutes(-10));
        return await db.Set<GroupSaid>().AnyAsync(s => s.Of == of && s.Which == which && s.Shown == shown && s.Agreed == agreed && s.Instead == instead && s.Words == words && s.By == me && s.At > since && s.ReplyAt == null, ct);
    }

    private GroupSaid Row(Saying said, string which, string shown) => new()
    {
        Id = Guid.CreateVersion7(), Of = said.Of, Which = which, Shown = shown, Agreed = said.Agreed, Instead = said.Instead, Words = said.Words,
        UsingNow = said.Women.UsingNow, InTreatment = said.Women.InTreatment, InThePast = said.Women.InThePast, By = db.Actor.Staff, At = clock.Now,
    };
}
