using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Whether she was asked about every line before a meeting, and how much of what plans ask is help and how much is watching. (R5j, Y23)</summary>
public sealed class ConferenceIndicators(CareDb db) : IIndicatorSource
{
    public const string Held = "meetings-held", AllAnswered = "she-answered-every-demand", NotAll = "she-did-not-answer-every-demand",
        Demands = "demands-put", Help = "demands-that-were-help", Checks = "demands-that-were-checks";

    public static readonly Indicator EveryDemandAnswered = new("sg-03", About.Service, Held, AllAnswered, NotAll, []);
    public static readonly Indicator HelpAndChecks = new("sg-04", About.Service, Demands, Help, Checks, []);

    public IReadOnlyList<Indicator> Indicators => [EveryDemandAnswered, HelpAndChecks];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct)
    {
        var held = db.Set<Conference>().AsNoTracking().HeldIn(month.First, month.Last);
        var all = await db.ByPlace(held.Select(c => c.Record), ct);
        var answered = await db.ByPlace(held.Where(c => db.Set<Demand>().Any(d => d.Conference == c.Id)
            && !db.Set<Demand>().Any(d => d.Conference == c.Id && (d.Answer == null || d.Answer == DemandAnswer.NotSaid))).Select(c => c.Record), ct);
        var put = db.Set<Demand>().AsNoTracking().Where(d => held.Any(c => c.Id == d.Conference));
        var demands = await db.ByPlace(put.Select(d => d.Record), ct);
        var checks = await db.ByPlace(put.Where(d => d.Kind == DemandKind.Check).Select(d => d.Record), ct);
        return [.. all.SelectMany(at => Figures(at.Key, at.Value, answered.GetValueOrDefault(at.Key), demands.GetValueOrDefault(at.Key), checks.GetValueOrDefault(at.Key)))];
    }

    private static IEnumerable<Figure> Figures(string place, int held, int answered, int demands, int checks) =>
    [
        new(Held, place, new(held)), new(AllAnswered, place, new(answered)), new(NotAll, place, new(held - answered)),
        new(Demands, place, new(demands)), new(Help, place, new(demands - checks)), new(Checks, place, new(checks)),
    ];
}
