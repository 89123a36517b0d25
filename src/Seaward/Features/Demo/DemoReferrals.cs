using System.Globalization;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Opened = Seaward.Features.Safeguarding.Referrals.Opened;

namespace Seaward.Features.Demo;

/// <summary>The referrals of the demo's year: most told first, a few not reached, each through every step a worker takes.</summary>
internal sealed class DemoReferrals(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, IReadOnlyList<Staff> staff, RecordId mother, DateTimeOffset end)
{
    // Most months are too small to say much of. Every fourth is large enough to be shown, so that a figure can be seen.
    private const string WithAMediator = "Faye sits with us when we read it, here, tomorrow at ten.";
    private const string DutyDesk = "The duty desk; a receipt comes back";

    private const int InAQuietMonth = 4, InALargeOne = 20, LargeEvery = 4, DaysUsed = 24;

    private readonly Staff lead = staff.First(s => s.Role is Role.SafeguardingLead);
    private readonly Dictionary<RecordId, int> had = women.ToDictionary(w => w.Id, _ => 0);

    public async Task Live(CancellationToken ct)
    {
        var first = new DateTimeOffset(end.Year, end.Month, 1, 10, 0, 0, TimeSpan.Zero);
        for (var back = 12; back >= 0; back--)
        {
            var many = back % LargeEvery == 1 ? InALargeOne : InAQuietMonth;
            for (var i = 0; i < many; i++)
                if (first.AddMonths(-back).AddDays(i * DaysUsed / many).AddHours(i % 5) is var at && at < end.AddDays(-8) && WithTheFewest(at) is { } woman)
                    await One(woman, at, i, ct);
        }
    }

    /// <summary>Nobody's family twice while another has had none; the demo mother's once at most.</summary>
    private DemoSeed.Someone? WithTheFewest(DateTimeOffset at)
    {
        var next = women.Where(w => w is { HasChild: true, Received: true } && w.From.AddDays(10) < at && (w.Id != mother || had[w.Id] == 0))
            .OrderBy(w => had[w.Id]).ThenByDescending(w => w.Id == mother).ThenBy(w => w.From).FirstOrDefault();
        if (next is not null) had[next.Id]++;
        return next;
    }

    private async Task One(DemoSeed.Someone woman, DateTimeOffset at, int number, CancellationToken ct)
    {
        var worker = Actor.Of(woman.Worker.StaffId);
        var matter = DemoMatters.All[woman.Id == mother ? 0 : number % DemoMatters.All.Length];
        if (await Begin(woman, matter, worker, at, ct) is not { } id) return;
        await With(id, worker, at.AddMinutes(20), Why.Notice, (s, o) => s.GetRequiredService<WriteOurWords>().Do(o, Words(woman, matter, at), ct), ct);
        if (number == 3 && woman.Id != mother)
        {
            await NotReached(id, worker, at, ct);
            return;
        }
        await Told(id, worker, at, woman.Id == mother ? 0 : number, matter, ct);
        await Send(id, worker, at.AddDays(2), ct);
        if (number % 5 == 4 && woman.Id != mother) return;
        await With(id, worker, at.AddDays(3), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().Acknowledge(o, ct), ct);
        await With(id, worker, at.AddDays(6), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().HearOutcome(o, matter.CameOfIt, ct), ct);
        await With(id, worker, at.AddDays(6).AddHours(2), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().TellHer(o, DateOnly.FromDateTime(at.AddDays(6).Date), ct), ct);
        if (at.AddDays(93) < end && number % 6 != 5) await With(id, worker, at.AddDays(93), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().LookBack(o, number % 9 == 2 ? Feared.Happened : number % 7 == 3 ? Feared.NotKnown : Feared.DidNot, CameOf(number), ct), ct);
    }

    private static WhatCame CameOf(int number) => (number % 8) switch
    {
        0 or 3 or 6 => WhatCame.EarlyHelp,
        1 or 4 => WhatCame.NothingMore,
        2 => WhatCame.ProtectionPlan,
        5 => WhatCame.ChildInNeed,
        _ => WhatCame.LivesElsewhere,
    };

    private Task Send(Guid id, Actor worker, DateTimeOffset at, CancellationToken ct) =>
        With(id, worker, at, Why.Sending, (s, o) => s.GetRequiredService<SendReferral>().Do(o, LeftHow.SecureMail, DutyDesk, null, ct), ct);

    private async Task<Guid?> Begin(DemoSeed.Someone woman, DemoMatter matter, Actor worker, DateTimeOffset at, CancellationToken ct)
    {
        Guid? referral = null;
        await demo.As(worker, at, async s =>
        {
            if (await s.GetRequiredService<RecordDoor>().Open(woman.Id, Why.Decision, ct) is not { Record: { } open }) return;
            var thoughts = Thought(matter, at);
            var kept = await s.GetRequiredService<KeepThoughts>().Do(open, new OnScreen(null, 0), thoughts, Safeguarding.Deciding.Way.Refer, lead.StaffId, ct);
            if (kept.Decision is null) return;
            referral = (await s.GetRequiredService<DecideOnReferral>().Do(kept.Decision, thoughts, null, false, ct)).Referral;
        });
        return referral;
    }

    private async Task Told(Guid id, Actor worker, DateTimeOffset at, int number, DemoMatter matter, CancellationToken ct)
    {
        await With(id, worker, at.AddHours(2), Why.Notice, (s, o) => s.GetRequiredService<GiveNotice>().Do(o, NoticeHow.InPerson, null, false, number % 4 == 0, ct), ct);
        if (number % 4 == 0) await With(id, worker, at.AddHours(3), Why.Notice, (s, o) => s.GetRequiredService<HerWishes>().Arrange(o, WithAMediator, ct), ct);
        if (number % 3 == 1)
        {
            await With(id, worker, at.AddDays(1), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Do(o, HerAnswer.NoReply, null, null, ct), ct);
            return;
        }
        await With(id, worker, at.AddDays(1), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Keep(o, matter.Reply, ct), ct);
        await With(id, worker, at.AddDays(1).AddMinutes(5), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Do(o, HerAnswer.SendBoth, null, null, ct), ct);
    }

    private async Task NotReached(Guid id, Actor worker, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (hours, way) in ((int, AttemptWay)[])[(3, AttemptWay.AskedHerToRing), (24, AttemptWay.WaitedAtTheDropIn), (30, AttemptWay.WaitedAtTheDropIn)])
            await With(id, worker, at.AddHours(hours), Why.Notice, (s, o) => s.GetRequiredService<TryHer>().Do(o, DateOnly.FromDateTime(at.AddHours(hours).Date), null, way, ct), ct);
        // The time of its level is over by then: only so may it go without her.
        await With(id, worker, at.AddDays(6), Why.Notice, (s, o) => s.GetRequiredService<TryHer>().Stop(o, ct), ct);
        await Send(id, worker, at.AddDays(6).AddHours(1), ct);
        await With(id, worker, at.AddDays(7), Why.Sending, (s, o) => s.GetRequiredService<FollowUp>().TellOfSending(o, ct), ct);
    }

    private Task With(Guid id, Actor actor, DateTimeOffset at, Why why, Func<IServiceProvider, Opened, Task<Outcome>> what, CancellationToken ct) =>
        demo.As(actor, at, async s =>
        {
            if (await s.GetRequiredService<ReferralDesk>().Open(id, why, ct) is { } opened) await what(s, opened);
        });

    private static OurWords Words(DemoSeed.Someone woman, DemoMatter matter, DateTimeOffset at) => new(
        "Children’s services, duty desk", "Meet her once, and help with what she asks for.", string.Format(CultureInfo.CurrentCulture, matter.Ours, Day(at)), ["left-alone"])
    {
        About = $"{woman.Name} Invented, born 1 April {1984 + (woman.Name.Length * 3)}\n{matter.Child}, {matter.Age}",
    };

    private static Thoughts Thought(DemoMatter matter, DateTimeOffset at)
    {
        var day = at.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Safeguarding.Deciding.Said Seen(string answer, string what) => new(answer, what, "A neighbour", day);
        return new()
        {
            Facts = new()
            {
                ["child-left-alone"] = Seen("yes", matter.Seen),
                ["left-child-age"] = Seen(matter.Age.ToString(CultureInfo.InvariantCulture), "The school says so."),
                ["left-child-met-danger"] = Seen("yes", matter.MetDanger),
            },
            GrownUps = [new("Her", "She told us herself, that day.", "Someone to ring.", "") { Is = "mother" }, new("Her sister", "At work.", "She can do Mondays.", "")],
            Away = matter.Away, Else = matter.Else, Help = matter.Help,
            HarmActing = "She could stop coming.", LessActing = "Tell her first, in person, with her sister there.",
            HarmNot = "It could happen again.", LessNot = "What she asked for, this week.",
            ColleagueSaid = "It is line 7. Tell her first, and put her words beside ours.",
        };
    }

    private static string Day(DateTimeOffset at) => at.AddDays(-1).ToString("d MMMM", CultureInfo.CurrentCulture);
}
