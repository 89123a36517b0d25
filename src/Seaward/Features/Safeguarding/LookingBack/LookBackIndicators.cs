using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.LookingBack;

/// <summary>Whether we looked back at what we sent. About us. (Y38)</summary>
public sealed class LookedBackIndicators(CareDb db, ServiceClock clock) : IIndicatorSource
{
    public const string Due = "look-backs-due", Done = "looked-back-at", NotDone = "not-looked-back-at", Unheard = "nothing-heard-of-it", Waits = "look-back-waits";

    public static readonly Indicator LookedBack = new("sg-06", About.Service, Due, Done, NotDone, [Unheard, Waits]);

    public IReadOnlyList<Indicator> Indicators => [LookedBack];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct)
    {
        var (first, last) = LookBackRules.SentFor(month.First, month.Last);
        var due = db.Set<Referral>().AsNoTracking().SentIn(clock.EndOf(first.AddDays(-1)), clock.EndOf(last));
        var all = await db.ByPlace(due.Select(r => r.Record), ct);
        var done = await db.ByPlace(due.Where(r => r.LookedBackAt != null).Select(r => r.Record), ct);
        var unheard = await db.ByPlace(due.Where(r => r.LookedBackAt == null && r.OutcomeAt == null).Select(r => r.Record), ct);
        return [.. all.SelectMany(at => Figures(at.Key, at.Value, done.GetValueOrDefault(at.Key), unheard.GetValueOrDefault(at.Key)))];
    }

    private static IEnumerable<Figure> Figures(string place, int due, int done, int unheard) =>
        [new(Due, place, new(due)), new(Done, place, new(done)), new(NotDone, place, new(due - done)), new(Unheard, place, new(unheard)), new(Waits, place, new(due - done - unheard))];
}

/// <summary>What was found: whether the fear came true, and where the child lives. About families, so none and all never show. (Y38)</summary>
public sealed class FoundIndicators(CareDb db, ServiceClock clock) : IIndicatorSource
{
    public const string LookedAt = "referrals-looked-back-at", DidNot = "fear-did-not-happen", Else = "fear-happened-or-unknown", Happened = "fear-happened", Unknown = "fear-not-known",
        AtHome = "child-stayed-in-the-family", NotAtHome = "child-elsewhere-or-unknown", Elsewhere = "child-lives-elsewhere", Adopted = "child-adopted", NotKnown = "what-came-not-known";

    public static readonly Indicator FearDidNotHappen = new("sg-07", About.Women, LookedAt, DidNot, Else, [Happened, Unknown]);
    public static readonly Indicator StayedTogether = new("sg-08", About.Women, LookedAt, AtHome, NotAtHome, [Elsewhere, Adopted, NotKnown]);

    public IReadOnlyList<Indicator> Indicators => [FearDidNotHappen, StayedTogether];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct)
    {
        var looked = db.Set<Referral>().AsNoTracking().LookedBackIn(clock.EndOf(month.First.AddDays(-1)), clock.EndOf(month.Last));
        var all = await db.ByPlace(looked.Select(r => r.Record), ct);
        Task<Dictionary<string, int>> Feared(Feared feared) => db.ByPlace(looked.Where(r => r.Feared == feared).Select(r => r.Record), ct);
        Task<Dictionary<string, int>> Came(WhatCame came) => db.ByPlace(looked.Where(r => r.Came == came).Select(r => r.Record), ct);
        var (happened, unsure) = (await Feared(Referrals.Feared.Happened), await Feared(Referrals.Feared.NotKnown));
        var (elsewhere, adopted) = (await Came(WhatCame.LivesElsewhere), await Came(WhatCame.Adopted));
        var known = await db.ByPlace(looked.Where(r => r.Came != null && r.Came != WhatCame.NotKnown).Select(r => r.Record), ct);
        return [.. all.SelectMany(at => Figures(at.Key, at.Value, At(happened, at.Key), At(unsure, at.Key), At(elsewhere, at.Key), At(adopted, at.Key), at.Value - At(known, at.Key)))];
    }

    private static int At(Dictionary<string, int> counts, string place) => counts.GetValueOrDefault(place);

    private static IEnumerable<Figure> Figures(string place, int all, int happened, int unsure, int elsewhere, int adopted, int unknown) =>
    [
        new(LookedAt, place, new(all)), new(DidNot, place, new(all - happened - unsure)), new(Else, place, new(happened + unsure)), new(Happened, place, new(happened)), new(Unknown, place, new(unsure)),
        new(AtHome, place, new(all - elsewhere - adopted - unknown)), new(NotAtHome, place, new(elsewhere + adopted + unknown)), new(Elsewhere, place, new(elsewhere)), new(Adopted, place, new(adopted)), new(NotKnown, place, new(unknown)),
    ];
}
