using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Opened = Seaward.Features.Safeguarding.Referrals.Opened;

namespace Seaward.Features.Demo;

/// <summary>The referrals of the demo's year: most told first, a few not reached, each through every step a worker takes.</summary>
internal sealed class DemoReferrals(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, IReadOnlyList<Staff> staff, Random chance, DateTimeOffset end)
{
    private readonly Staff lead = staff.First(s => s.Role is Role.SafeguardingLead);

    public async Task Live(int aMonth, CancellationToken ct)
    {
        var day = new DateTimeOffset(end.Year, end.Month, 1, 10, 0, 0, TimeSpan.Zero).AddMonths(-12);
        for (; day < end.AddDays(-8); day = day.AddMonths(1))
            for (var i = 0; i < aMonth; i++)
            {
                var at = day.AddDays(i % 24).AddHours(i % 5);
                var ready = women.Where(w => w.Received && w.From.AddDays(10) < at).ToList();
                if (at < end.AddDays(-8) && ready.Count > 0) await One(ready[chance.Next(ready.Count)], at, i, ct);
            }
    }

    private async Task One(DemoSeed.Someone woman, DateTimeOffset at, int number, CancellationToken ct)
    {
        var worker = Actor.Of(woman.Worker.StaffId);
        Guid? referral = null;
        await demo.As(worker, at, async s =>
        {
            if (await s.GetRequiredService<RecordDoor>().Open(woman.Id, Why.Decision, ct) is not { Record: { } open }) return;
            var thoughts = Thought(at);
            var kept = await s.GetRequiredService<KeepThoughts>().Do(open, new OnScreen(null, 0), thoughts, Safeguarding.Deciding.Way.Refer, lead.StaffId, ct);
            if (kept.Decision is null) return;
            referral = (await s.GetRequiredService<DecideOnReferral>().Do(kept.Decision, thoughts, null, false, ct)).Referral;
        });
        if (referral is not { } id) return;
        await With(id, worker, at.AddMinutes(20), Why.Notice, (s, o) => s.GetRequiredService<WriteOurWords>().Do(o, Ours, ct), ct);
        if (number % 9 == 4 && at.Month % 3 == 0) await NotReached(id, worker, at, ct);
        else await Told(id, worker, at, number, ct);
        await With(id, worker, at.AddDays(2), Why.Sending, (s, o) => s.GetRequiredService<SendReferral>().Do(o, LeftHow.SecureMail, null, ct), ct);
        if (number % 3 == 2) return;
        await With(id, worker, at.AddDays(3), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().Acknowledge(o, ct), ct);
        await With(id, worker, at.AddDays(6), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().HearOutcome(o, "No further action. Help with pick-up offered.", ct), ct);
        await With(id, worker, at.AddDays(6).AddHours(2), Why.Outcome, (s, o) => s.GetRequiredService<FollowUp>().TellHer(o, DateOnly.FromDateTime(at.AddDays(6).Date), ct), ct);
    }

    private async Task Told(Guid id, Actor worker, DateTimeOffset at, int number, CancellationToken ct)
    {
        await With(id, worker, at.AddHours(2), Why.Notice, (s, o) => s.GetRequiredService<GiveNotice>().Do(o, NoticeHow.InPerson, null, false, number % 4 == 0, ct), ct);
        if (number % 3 == 1)
        {
            await With(id, worker, at.AddDays(1), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Do(o, HerAnswer.NoReply, null, null, ct), ct);
            return;
        }
        await With(id, worker, at.AddDays(1), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Keep(o, Invented.Replies[number % Invented.Replies.Length], ct), ct);
        await With(id, worker, at.AddDays(1).AddMinutes(5), Why.Reply, (s, o) => s.GetRequiredService<HearHer>().Do(o, HerAnswer.SendBoth, null, null, ct), ct);
    }

    private async Task NotReached(Guid id, Actor worker, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (hours, way) in ((int, AttemptWay)[])[(3, AttemptWay.RangHer), (24, AttemptWay.WentToSeeHer), (30, AttemptWay.WaitedAtTheDropIn)])
            await With(id, worker, at.AddHours(hours), Why.Notice, (s, o) => s.GetRequiredService<TryHer>().Do(o, DateOnly.FromDateTime(at.AddHours(hours).Date), way, ct), ct);
        await With(id, worker, at.AddHours(47), Why.Notice, (s, o) => s.GetRequiredService<TryHer>().Stop(o, ct), ct);
    }

    private Task With(Guid id, Actor actor, DateTimeOffset at, Why why, Func<IServiceProvider, Opened, Task<Outcome>> what, CancellationToken ct) =>
        demo.As(actor, at, async s =>
        {
            if (await s.GetRequiredService<ReferralDesk>().Open(id, why, ct) is { } opened) await what(s, opened);
        });

    private static readonly OurWords Ours = new("Children's services, duty desk", "A visit, and help with the way home from school.",
        "On one day this month nobody was at the gate at 3.15. Her son, who is six, crossed the main road by himself and was met there by a neighbour. She was with us that afternoon.",
        ["left-alone"]);

    private static Thoughts Thought(DateTimeOffset at)
    {
        var day = at.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Safeguarding.Deciding.Said Seen(string answer, string what) => new(answer, what, "The school office", day);
        return new()
        {
            Facts = new()
            {
                ["child-left-alone"] = Seen("yes", "Nobody at the gate at 3.15."),
                ["left-child-age"] = Seen("6", "He is in year two."),
                ["left-child-met-danger"] = Seen("yes", "He crossed the main road by himself. A neighbour met him."),
            },
            GrownUps = [new("Her", "On the 36, which was late.", "Meetings at ten.", ""), new("Her sister", "At work.", "She can do Mondays.", "")],
            Away = "School says he is there 97 days in 100, fed and on time.",
            Else = "We had moved her meeting to 2.45.",
            Help = "After-school club from Monday.",
            HarmActing = "She could stop coming.", LessActing = "Tell her first, in person, with her sister there.",
            HarmNot = "He could be on that road again.", LessNot = "Club on the days the bus is late.",
            ColleagueSaid = "It is line 7. Tell her first, and say that we moved the meeting.",
        };
    }
}
