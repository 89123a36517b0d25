using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Find;
using Seaward.Features.Safeguarding.ByHandList;
using Seaward.Features.Safeguarding.Consistency;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Finding = Seaward.Features.Safeguarding.Exceptions.Finding;

namespace Seaward.Features.Demo;

/// <summary>What was thought through and needed no referral, what others chose on the same facts, and exceptions answered and not.</summary>
internal sealed class DemoConsistency(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, IReadOnlyList<Staff> staff, DateTimeOffset end)
{
    private const int EachWorker = 14, AgainEach = 9, DaysUsed = 300, FirstDay = 330;
    private static readonly (string Fact, Way Way, string Does)[] Matters =
    [
        ("missed-meeting", Way.NoReferral, "Ring her, and offer ten o’clock."), ("asked-for-help", Way.EarlyHelp, "A place at the holiday club."),
        ("medicine-in-reach", Way.EarlyHelp, "A lock box, carried there today."), ("child-went-hungry", Way.EarlyHelp, "The food club, and breakfast at school."),
    ];

    // Now and then a worker and a colleague see it otherwise than the list, each in their own way: that is what the page is for.
    private static readonly (string Fact, Way Way, string Does)[] Otherwise =
    [
        ("medicine-in-reach", Way.NoReferral, "She had bought a box herself. Ask again in two weeks."), ("someone-saw-child-hurt", Way.EarlyHelp, "It was a fall from the wall, his aunt saw it. Stairs gate, and we go round on Friday."),
        ("child-went-hungry", Way.NoReferral, "The money came on Friday. We rang the school."),
    ];

    private Staff Outreach => staff.First(s => s.Role is Role.Outreach);

    private Staff Second => staff.First(s => s.Role is Role.Manager);

    public async Task Live(CancellationToken ct)
    {
        var lead = staff.First(s => s.Role is Role.SafeguardingLead);
        foreach (var (worker, i) in staff.Where(s => s.Role is Role.KeyWorker).Select((w, i) => (w, i)))
            for (var n = 0; n < EachWorker - i * 2; n++) await Think(worker, Seen(i, n), end.AddDays(-FirstDay + n * DaysUsed / EachWorker), lead, ct);
        foreach (var worker in staff.Where(s => s.Role is Role.KeyWorker))
            for (var n = 0; n < AgainEach; n++) await Again(worker, n, ct);
        await LookFurther(ct);
        await Answer(ct);
        await KeepOurWord(ct);
    }

    private static (string Fact, Way Way, string Does) Seen(int worker, int n) => (n + worker * 2) % (4 + worker % 3) == 3 ? Otherwise[(n + worker) % Otherwise.Length] : Matters[n % Matters.Length];

    private async Task Think(Staff worker, (string Fact, Way Way, string Does) matter, DateTimeOffset at, Staff lead, CancellationToken ct)
    {
        if (women.FirstOrDefault(w => w is { HasChild: true, Received: true } && w.Worker.Id == worker.Id && w.From.AddDays(3) < at) is not { } woman) return;
        Guid? asked = null;
        await demo.As(Actor.Of(worker.StaffId), at, async s =>
        {
            if (await s.GetRequiredService<RecordDoor>().Open(woman.Id, Why.Decision, ct) is not { Record: { } open }) return;
            var thoughts = Thought(matter, at);
            var kept = await s.GetRequiredService<KeepThoughts>().Do(open, new OnScreen(null, 0), thoughts, matter.Way, Otherwise.Contains(matter) ? Outreach.StaffId : lead.StaffId, ct);
            if (kept.Decision is not { } decision) return;
            await s.GetRequiredService<DecideOnReferral>().Do(decision, thoughts, Second.StaffId, false, ct);
            asked = decision.State is DecisionState.WaitsForSecond ? decision.Id : null;
        });
        if (asked is { } waits) await Agrees(Second, waits, woman.Id, at.AddHours(3), ct);
    }

    private Task Agrees(Staff second, Guid decision, RecordId woman, DateTimeOffset at, CancellationToken ct) => demo.As(Actor.Of(second.StaffId), at, async s =>
    {
        if (await s.GetRequiredService<RecordDoor>().Open(woman, Why.Decision, ct) is not { Record: { } open }) return;
        var found = await s.GetRequiredService<CareDb>().Set<ReferralDecision>().FirstAsync(d => d.Id == decision, ct);
        await s.GetRequiredService<DecideOnReferral>().SecondSays(found, open, true, "I spoke with his aunt too. Help first, and we look again.", ct);
    });

    /// <summary>Mostly as the list says, and now and then otherwise, as people do.</summary>
    private Task Again(Staff worker, int n, CancellationToken ct) => demo.As(Actor.Of(worker.StaffId), end.AddDays(-2).AddMinutes(n), async s =>
    {
        var again = s.GetRequiredService<DecideAgain>();
        if (await again.Next(ct) is not { } bare) return;
        var says = TriggerRules.Decide(bare.Facts, bare.List).Response;
        var way = says >= Response.Refer ? Way.Refer : says is Response.EarlyHelpOffer ? Way.EarlyHelp : Way.NoReferral;
        await again.Do(bare.Decision, n % 6 == 5 ? Way.EarlyHelp : way, ct);
    });

    private async Task LookFurther(CancellationToken ct)
    {
        var outreach = Outreach;
        foreach (var (woman, i) in women.Where(w => w.Worker.Site != outreach.Site).Take(2).Select((w, i) => (w, i)))
            await demo.As(Actor.Of(outreach.StaffId), end.AddDays(i == 0 ? -12 : -1), s => s.GetRequiredService<FindPerson>().Do(woman.Name, true, SearchReason.AnotherService, "The refuge rang, with her beside them.", ct));
    }

    /// <summary>All but the newest: one of those is past its day.</summary>
    private async Task Answer(CancellationToken ct)
    {
        List<SecondLook> waiting = [];
        await demo.As(Actor.Seaward, end, async s => waiting = await s.GetRequiredService<CareDb>().Set<SecondLook>().AsNoTracking().Waiting().Where(l => l.Asked != null).OrderBy(l => l.SentAt).ToListAsync(ct));
        foreach (var (look, i) in waiting.SkipLast(2).Select((l, i) => (l, i)))
            await demo.As(Actor.Of(look.Asked!.Value), look.SentAt.AddDays(2), async s =>
            {
                var again = s.GetRequiredService<LookAgain>();
                if ((await again.Open(look.Id, ct)).Seen is not { } seen) return;
                var otherwise = i % 5 == 2;
                await again.Do(seen, otherwise ? Finding.ShouldHaveBeenOtherwise : Finding.RightAsItWas,
                    otherwise ? "Three tries were by telephone. From now on someone goes round on the second day." : "Four tries, two of them at her door. The limit was the limit.", ct);
            });
    }

    /// <summary>What was said to be done was done by its day, but for what is still to come.</summary>
    private async Task KeepOurWord(CancellationToken ct)
    {
        List<OutboxItem> said = [];
        await demo.As(Actor.Seaward, end, async s => said = await s.GetRequiredService<CareDb>().Set<OutboxItem>().AsNoTracking().Waiting().Where(i => i.What == ByHand.DoWhatWasDecided && i.DueAt < end).ToListAsync(ct));
        foreach (var one in said)
            await demo.As(Actor.Of(one.For!.Value), one.DueAt.AddHours(-8), s => s.GetRequiredService<TickByHand>().Do(one.Id, ct));
    }

    private static Thoughts Thought((string Fact, Way Way, string Does) matter, DateTimeOffset at)
    {
        string Day(int days) => at.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new()
        {
            Facts = new() { [matter.Fact] = new("yes", "She told us herself.", "She", Day(-1)) },
            GrownUps = [new("Her", "She told us herself.", "Someone to ring.", "") { Is = "mother" }, new("His dad", "At work.", at.Day % 3 == 0 ? "" : "He can do Fridays.", at.Day % 3 == 0 ? "He was away." : "") { Is = "father" }],
            Away = "School says all is well.", HarmActing = "She could stop coming.", LessActing = "Ask her first.", HarmNot = "It could happen again.", LessNot = matter.Does, Otherwise = Otherwise.Contains(matter) ? matter.Does : "",
            ColleagueSaid = "No referral for that.", WillDo = matter.Does, By = Day(7),
        };
    }
}
