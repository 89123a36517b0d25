using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>Named questions about plans for births; Today and the figures ask the same ones.</summary>
public static class BirthQuestions
{
    extension(IQueryable<BirthPlan> plans)
    {
        public IQueryable<BirthPlan> NotKnownBy(DateOnly soon) => plans.Where(p => p.BeganOn == null && p.DueOn <= soon);

        public IQueryable<BirthPlan> BegunIn(DateOnly first, DateOnly last) => plans.Where(p => p.BeganOn != null && p.BeganOn >= first && p.BeganOn <= last);

        /// <summary>A person had gone through it with her before that day.</summary>
        public IQueryable<BirthPlan> KnownBefore() => plans.Where(p => p.ToldOn != null && p.ToldOn < p.BeganOn);
    }
}

/// <summary>Whether she knew the plan before labour, and whether it was kept. About services. (Y21)</summary>
public sealed class BirthIndicators(CareDb db) : IIndicatorSource
{
    public const string Births = "births-planned-for", Known = "she-knew-before", NotKnown = "she-did-not-know-before",
        Steps = "birth-steps", Kept = "birth-steps-as-planned", NotKept = "birth-steps-otherwise", Otherwise = "birth-otherwise", Danger = "birth-danger", Unsaid = "birth-unsaid";

    public static readonly Indicator KnewBefore = new("sg-09", About.Service, Births, Known, NotKnown, []);
    public static readonly Indicator AsPlanned = new("sg-10", About.Service, Steps, Kept, NotKept, [Otherwise, Danger, Unsaid]);

    public IReadOnlyList<Indicator> Indicators => [KnewBefore, AsPlanned];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct)
    {
        var plans = db.Set<BirthPlan>().AsNoTracking().BegunIn(month.First, month.Last);
        var births = await db.ByPlace(plans.Select(p => p.Record), ct);
        var known = await db.ByPlace(plans.KnownBefore().Select(p => p.Record), ct);
        var steps = db.Set<BirthStep>().AsNoTracking().Where(s => plans.Any(p => p.Id == s.Plan));
        var all = await db.ByPlace(steps.Select(s => s.Record), ct);
        var otherwise = await db.ByPlace(steps.Where(s => s.Came == BirthCame.Otherwise).Select(s => s.Record), ct);
        var danger = await db.ByPlace(steps.Where(s => s.Came == BirthCame.Danger).Select(s => s.Record), ct);
        var unsaid = await db.ByPlace(steps.Where(s => s.Came == null).Select(s => s.Record), ct);
        return [.. births.SelectMany(at => Figures(at.Key, at.Value, known.GetValueOrDefault(at.Key), all.GetValueOrDefault(at.Key),
            otherwise.GetValueOrDefault(at.Key), danger.GetValueOrDefault(at.Key), unsaid.GetValueOrDefault(at.Key)))];
    }

    private static IEnumerable<Figure> Figures(string place, int births, int known, int steps, int otherwise, int danger, int unsaid) =>
    [
        new(Births, place, new(births)), new(Known, place, new(known)), new(NotKnown, place, new(births - known)),
        new(Steps, place, new(steps)), new(Kept, place, new(steps - otherwise - danger - unsaid)), new(NotKept, place, new(otherwise + danger + unsaid)),
        new(Otherwise, place, new(otherwise)), new(Danger, place, new(danger)), new(Unsaid, place, new(unsaid)),
    ];
}
