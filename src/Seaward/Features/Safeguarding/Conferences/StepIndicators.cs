using Microsoft.EntityFrameworkCore;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Counting;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>Whether services kept the dates they set, and gave the help they promised for them. What she did is in none of it. (W5, R5j)</summary>
public sealed class StepIndicators(CareDb db) : IIndicatorSource
{
    public const string Due = "dates-due", Kept = "dates-services-kept", NotKept = "dates-services-did-not-keep",
        NoHelp = "help-was-not-there", Moved = "moved-by-a-service", Unsaid = "nobody-wrote-what-came-of-it";

    public static readonly Indicator DatesKept = new("sg-05", About.Service, Due, Kept, NotKept, [NoHelp, Moved, Unsaid]);

    public IReadOnlyList<Indicator> Indicators => [DatesKept];

    public async Task<IReadOnlyList<Figure>> Read(Month month, CancellationToken ct)
    {
        var due = db.Set<PlanStep>().AsNoTracking().DueIn(month.First, month.Last).Where(s => db.Set<Conference>().Any(c => c.Id == s.Conference && c.State != ConferenceState.CalledOff));
        var all = await db.ByPlace(due.Select(s => s.Record), ct);
        var noHelp = await db.ByPlace(due.Where(s => s.Came == StepCame.HelpNotThere).Select(s => s.Record), ct);
        var moved = await db.ByPlace(due.Where(s => s.Came == StepCame.Moved && s.MovedBy != WhoMoved.SheAsked).Select(s => s.Record), ct);
        var unsaid = await db.ByPlace(due.Where(s => s.Came == null).Select(s => s.Record), ct);
        return [.. all.SelectMany(at => Figures(at.Key, at.Value, noHelp.GetValueOrDefault(at.Key), moved.GetValueOrDefault(at.Key), unsaid.GetValueOrDefault(at.Key)))];
    }

    private static IEnumerable<Figure> Figures(string place, int due, int noHelp, int moved, int unsaid) =>
    [
        new(Due, place, new(due)), new(Kept, place, new(due - noHelp - moved - unsaid)), new(NotKept, place, new(noHelp + moved + unsaid)),
        new(NoHelp, place, new(noHelp)), new(Moved, place, new(moved)), new(Unsaid, place, new(unsaid)),
    ];
}
