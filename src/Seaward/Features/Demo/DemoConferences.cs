using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Demo;

/// <summary>Meetings of the demo's year: one ahead of the demo mother, a few behind others, and a week of hers that is too full.</summary>
internal sealed class DemoConferences(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, RecordId mother, DateTimeOffset end)
{
    private const int Behind = 9;

    public async Task Live(CancellationToken ct)
    {
        var her = women.First(w => w.Id == mother);
        await Past(her, 60, 0, ct);
        await Ahead(her, ct);
        await Week(her, ct);
        var others = women.Where(w => w is { HasChild: true, Received: true } && w.Id != mother && w.From < end.AddDays(-120)).OrderBy(w => w.From).Take(Behind).ToList();
        for (var i = 0; i < others.Count; i++) await Past(others[i], 20 + (9 * i), i + 1, ct);
    }

    /// <summary>In six days: four things are asked, she has answered two, and one of ours says why it cannot be done.</summary>
    private async Task Ahead(DemoSeed.Someone her, CancellationToken ct)
    {
        var (at, day) = (end.AddDays(-9), end.AddDays(end.AddDays(6).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 8 : 6));
        var id = await Plan(her, at, Frame(ConferenceKind.Review, day, at), ct);
        var asked = new List<Guid>();
        foreach (var demand in DemoDemands.Ahead) asked.Add(await Put(her, id, at.AddHours(1), demand, ct));
        await Open(her, id, at.AddDays(1), (s, o) => s.GetRequiredService<PutDemand>().Sign(o, o.Demand(asked[0])!, new() { Achievable = nameof(Achievable.Not), Concern = "It falls on the school run both days, an hour each way. Last month the clinic sent her home twice.", WeGive = "A nurse can do it here on Mondays, when she comes anyway." }, ct), ct);
        await ByHerself(her, id, at.AddDays(2), (s, o) => s.GetRequiredService<HerSideOfIt>().Answer(o, o.Demand(asked[0])!, nameof(DemandAnswer.Cannot), "I have to be at the gate at quarter past three. You can’t be in two places.", "On Mondays with you, when I’m there already.", ct), ct);
        await ByHerself(her, id, at.AddDays(2), (s, o) => s.GetRequiredService<HerSideOfIt>().Answer(o, o.Demand(asked[1])!, nameof(DemandAnswer.CanWithHelp), "If someone has Mari. She’s six.", "", ct), ct);
        await ByHerself(her, id, at.AddDays(3), (s, o) => s.GetRequiredService<HerSideOfIt>().Keep(o, "She has not missed a day of school since the club. I’d like that said first.", ct), ct);
        await ByHerself(her, id, at.AddDays(3), (s, o) => s.GetRequiredService<HerSideOfIt>().AskHelp(o, true, true, false, "Mari is off that day.", ct), ct);
        foreach (var (what, by, days) in DemoDemands.Dates)
            await Open(her, id, at.AddDays(1), (s, o) => s.GetRequiredService<AfterConference>().Step(o, null, new() { What = what, SetBy = by.ToString(), By = Day(end.AddDays(days)) }, ct), ct);
    }

    private async Task Week(DemoSeed.Someone her, CancellationToken ct)
    {
        foreach (var line in DemoDemands.Week)
            await demo.As(Actor.Of(her.Worker.StaffId), end.AddDays(-8), async s =>
            {
                if ((await s.GetRequiredService<RecordDoor>().Open(her.Id, Why.HerWeek, ct)).Record is not { } open) return;
                Done(await s.GetRequiredService<WriteInWeek>().Add(open, LoadRules.Monday(DateOnly.FromDateTime(end.Date)), line, ct));
            });
        await demo.As(Actor.Of(her.Worker.StaffId), end.AddMinutes(-10), async s =>
        {
            var monday = LoadRules.Monday(DateOnly.FromDateTime(end.Date));
            if ((await s.GetRequiredService<RecordDoor>().Open(her.Id, Why.HerWeek, ct)).Record is { } open) await s.GetRequiredService<HerWeek>().AddUp(open, [monday, monday.AddDays(7)], ct);
        });
    }

    private async Task Past(DemoSeed.Someone her, int daysAgo, int number, CancellationToken ct)
    {
        var (day, before) = (end.AddDays(-daysAgo), end.AddDays(-daysAgo - 12));
        var kind = number % 3 == 1 ? ConferenceKind.CoreGroup : number % 3 == 2 ? ConferenceKind.Initial : ConferenceKind.Review;
        var id = await Plan(her, before, Frame(kind, day, before), ct);
        foreach (var demand in DemoDemands.Past.Skip(number % 2))
        {
            var one = await Put(her, id, before.AddHours(1), demand, ct);
            if (number % 4 != 3) await Open(her, id, before.AddDays(3), (s, o) => s.GetRequiredService<HerSideOfIt>().Answer(o, o.Demand(one)!, nameof(DemandAnswer.CanWithHelp), "If it is after nine.", "", ct), ct);
        }
        await Dates(her, id, before, day, number, ct);
        await Open(her, id, day.AddHours(4), (s, o) => s.GetRequiredService<AfterConference>().Hold(o, new()
        {
            HeldOn = Day(day), HeardOn = Day(day), ReviewOn = Day(day.AddDays(90)), Decided = "The club stays. Tests are done here, when she comes anyway. Nothing else is added.",
            Outcomes = o.Demands.ToDictionary(d => d.Id.ToString(), d => (string?)(d.Kind is DemandKind.Check ? nameof(DemandOutcome.Changed) : nameof(DemandOutcome.Stays))),
        }, ct), ct);
    }

    /// <summary>Two days set by others: one was kept; of the other the help was not there, or it was moved.</summary>
    private async Task Dates(DemoSeed.Someone her, Guid id, DateTimeOffset before, DateTimeOffset day, int number, CancellationToken ct)
    {
        foreach (var (what, by) in new[] { ("The housing form sent in", -2), ("A place on the parenting course", -1) })
            await Open(her, id, before.AddHours(2), (s, o) => s.GetRequiredService<AfterConference>().Step(o, null, new() { What = what, SetBy = nameof(Agency.ChildrensServices), By = Day(day.AddDays(by)) }, ct), ct);
        await Open(her, id, day.AddHours(2), (s, o) => s.GetRequiredService<MarkStep>().Do(o, o.Steps[0], new() { Came = nameof(StepAnswer.Met), MetOn = Day(day.AddDays(-2)) }, ct), ct);
        MarkTyped other = number % 2 == 0 ? new() { Came = nameof(StepAnswer.HelpNotThere), Help = "The course was full until spring." }
            : new() { Came = nameof(StepAnswer.Moved), MovedBy = nameof(WhoMoved.WhoSetIt), MovedTo = Day(day.AddDays(200)) };
        await Open(her, id, day.AddHours(3), (s, o) => s.GetRequiredService<MarkStep>().Do(o, o.Steps[1], other, ct), ct);
    }

    private async Task<Guid> Plan(DemoSeed.Someone her, DateTimeOffset at, ConferenceTyped typed, CancellationToken ct)
    {
        Guid? id = null;
        await demo.As(Actor.Of(her.Worker.StaffId), at, async s =>
        {
            var planned = await s.GetRequiredService<PlanConference>().Do(her.Id, typed, ct);
            Done(planned.Outcome);
            id = planned.Conference;
        });
        return id ?? throw new InvalidOperationException("The demo could not write down a meeting.");
    }

    private async Task<Guid> Put(DemoSeed.Someone her, Guid id, DateTimeOffset at, DemandTyped typed, CancellationToken ct)
    {
        Guid? demand = null;
        await Open(her, id, at, async (s, o) =>
        {
            var put = await s.GetRequiredService<PutDemand>().Do(o, null, typed, ct);
            demand = put.Demand;
            return put.Outcome;
        }, ct);
        return demand!.Value;
    }

    private Task Open(DemoSeed.Someone her, Guid id, DateTimeOffset at, Func<IServiceProvider, OpenConference, Task<Outcome>> what, CancellationToken ct) => With(Actor.Of(her.Worker.StaffId), id, at, Why.Conference, what, ct);

    private Task ByHerself(DemoSeed.Someone her, Guid id, DateTimeOffset at, Func<IServiceProvider, OpenConference, Task<Outcome>> what, CancellationToken ct) => With(Actor.Of(her.Id), id, at, Why.HerOwn, what, ct);

    private Task With(Actor actor, Guid id, DateTimeOffset at, Why why, Func<IServiceProvider, OpenConference, Task<Outcome>> what, CancellationToken ct) => demo.As(actor, at, async s =>
    {
        if (await s.GetRequiredService<ConferenceDesk>().Open(id, why, ct) is { } opened) Done(await what(s, opened));
    });

    private static ConferenceTyped Frame(ConferenceKind kind, DateTimeOffset day, DateTimeOffset told) => new()
    {
        Kind = kind.ToString(), Day = Day(day), From = "13:00", Until = "14:30", Travel = "50", Place = "Quay House, first floor. The lift works.", CalledBy = "Children’s services, Harbour team", ToldOn = Day(told),
        There = [nameof(ConferenceRole.Chair), nameof(ConferenceRole.SocialWorker), nameof(ConferenceRole.School), nameof(ConferenceRole.HerWorker), nameof(ConferenceRole.Advocate)],
        Names = new() { [nameof(ConferenceRole.SocialWorker)] = "Tegan", [nameof(ConferenceRole.School)] = "Mr Ashe, head of year one" },
    };

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Done(Outcome outcome)
    {
        if (!outcome.Succeeded) throw new InvalidOperationException($"The demo could not live through a meeting: {outcome.Key}");
    }
}

internal static class DemoDemands
{
    public static readonly DemandTyped[] Ahead =
    [
        new() { What = "A test twice a week at the clinic", Agency = nameof(Agency.ChildrensServices), ByWhom = "Tegan", Kind = nameof(DemandKind.Check), When = new() { Days = ["Tuesday", "Thursday"], Begin = "15:00", End = "15:30", Travel = "240" } },
        new() { What = "Parenting course, Wednesdays for ten weeks", Agency = nameof(Agency.Health), ByWhom = "Harbour family centre", Kind = nameof(DemandKind.Offered), When = new() { Days = ["Wednesday"], Begin = "09:30", End = "12:30", Travel = "60" } },
        new() { What = "After-school club on Fridays for Mari", Agency = nameof(Agency.School), Kind = nameof(DemandKind.SheAsked), When = new() { Hours = "0" } },
        new() { What = "Housing appointments until the flat is found", Agency = nameof(Agency.Housing), Kind = nameof(DemandKind.Offered), When = new() { Hours = "2", Travel = "80" } },
    ];

    public static readonly DemandTyped[] Past =
    [
        new() { What = "Visits at home each fortnight", Agency = nameof(Agency.ChildrensServices), Kind = nameof(DemandKind.Check), When = new() { Hours = "1" } },
        new() { What = "A place at the after-school club", Agency = nameof(Agency.School), Kind = nameof(DemandKind.SheAsked), When = new() { Hours = "0" } },
        new() { What = "Somebody to ring at night", Agency = nameof(Agency.Us), Kind = nameof(DemandKind.Offered), When = new() { Hours = "0" } },
    ];

    public static readonly (string What, Agency By, int Days)[] Dates = [("The housing form sent in", Agency.Housing, 3), ("A letter from the clinic about Mondays", Agency.Us, 5), ("The flat looked at", Agency.ChildrensServices, 40)];

    public static readonly LoadTyped[] Week =
    [
        new() { What = "Fetch Mari from school", Kind = nameof(LoadKind.SchoolRun), When = new() { Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], Begin = "14:50", End = "15:40" } },
        new() { What = "Pharmacy", Kind = nameof(LoadKind.Pharmacy), When = new() { Days = ["Monday", "Wednesday", "Friday"], Begin = "09:00", End = "09:20", Travel = "60" } },
    ];
}
