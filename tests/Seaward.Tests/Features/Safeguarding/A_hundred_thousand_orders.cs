using System.Diagnostics;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Sealing;

namespace Seaward.Tests.Features.Safeguarding;

/// <summary>
/// The rules and the state machine that the use cases call, in a hundred thousand orders of steps that anyone might try. It proves the rules; that pages
/// go through them is walked over HTTP, in fewer orders, by Getting_round_the_gate and A_referral.
/// </summary>
public sealed class A_hundred_thousand_orders
{
    private const int Sequences = 100_000, Steps = 16;
    private static readonly DateTimeOffset Start = new(2026, 11, 10, 9, 30, 0, TimeSpan.Zero);
    private static readonly Sealed Words = new([1, 2, 3]);

    [Fact, Trait("row", "R5e")]
    public void of_steps_ask_nothing_about_her_life_before_the_receipt_or_her_own_word_or_danger()
    {
        var random = new Random(20261110);
        var (asked, open) = (0, 0);
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var (today, versions) = (new DateOnly(2026, 11, 10), new List<VersionFact> { new(1, new(2026, 1, 1), false) });
            var (said, receipt, danger) = ((ChildAnswer?)null, (int?)null, (DateOnly?)null);
            for (var step = 0; step < Steps; step++)
            {
                switch (random.Next(8))
                {
                    case 0: said = Enum.GetValues<ChildAnswer>()[random.Next(3)]; break;
                    case 1 when random.Next(3) == 0: receipt = GateRules.InForce(versions, today).Number; break;
                    case 2 when random.Next(4) == 0: versions.Add(new(versions.Count + 1, today.AddDays(random.Next(3)), random.Next(2) == 0)); break;
                    case 3 when random.Next(4) == 0: danger = today; break;
                    case 4: today = today.AddDays(random.Next(3)); break;
                    default:
                        var decision = GateRules.Decide(new(said, said is ChildAnswer.No, receipt, danger == today, versions), today);
                        asked++;
                        if (!decision.IsOpen) break;
                        open++;
                        var meant = receipt is { } got && versions.All(v => v.Number <= got || v.EffectiveOn > today || v.WordingOnly);
                        Assert.True(meant || said is ChildAnswer.No || danger == today, $"Asked in sequence {sequence}: {decision}");
                        break;
                }
            }
        }
        Assert.True(asked > Sequences && open > 0 && open < asked, $"{open} of {asked}");
    }

    [Fact, Trait("row", "R5k"), Trait("row", "R8")]
    public void of_acts_send_no_referral_without_notice_and_reply_or_their_recorded_exception()
    {
        var random = new Random(20261111);
        var ways = new Dictionary<(TellingKind, HerSideKind), int>();
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var (worker, lead, now) = (new StaffId(Guid.NewGuid()), new StaffId(Guid.NewGuid()), Start);
            var referral = new Referral
            {
                Id = Guid.NewGuid(), Record = RecordId.New(), Decision = Guid.NewGuid(), Framework = "1", Level = "in-need", BegunBy = worker, BegunAt = now, MustGoBy = now.AddDays(3), LastDayFrom = now.AddDays(2),
            };
            var happened = new Happened();
            for (var step = 0; step < Steps && referral.SentAt is null; step++)
            {
                now = now.AddHours(random.Next(12));
                Act(random.Next(14), referral, happened, worker, lead, now);
            }
            if (referral.SentAt is null) continue;
            happened.Holds(referral);
            var way = (referral.Telling!.Value, referral.HerSide!.Value);
            ways[way] = ways.GetValueOrDefault(way) + 1;
            if (way.Item1 is not (TellingKind.Notice or TellingKind.ImmediateRisk) || way.Item2 is HerSideKind.NotReached && way.Item1 is TellingKind.Notice)
                Assert.NotNull(ExceptionRules.OfSending(way.Item1, way.Item2));
        }
        Assert.True(ways.Values.Sum() > Sequences / 20, $"only {ways.Values.Sum()} were sent");
        foreach (var telling in Enum.GetValues<TellingKind>()) Assert.Contains(ways.Keys, way => way.Item1 == telling);
    }

    [Fact, Trait("row", "R8")]
    public void of_facts_are_decided_within_a_millisecond_each()
    {
        var some = FsCheck.Fluent.Gen.Sample(Triggers.Some.AnyFacts(Framework.Shipped), 1000).Select(facts => Triggers.Some.Facts(facts, Framework.Shipped)).ToList();
        foreach (var facts in some) TriggerRules.Decide(facts, Framework.Shipped);
        var clock = Stopwatch.StartNew();

        for (var again = 0; again < 20; again++)
            foreach (var facts in some) TriggerRules.Decide(facts, Framework.Shipped);

        Assert.InRange(clock.Elapsed.TotalMilliseconds / (20 * some.Count), 0, 1);
    }

    private static void Act(int act, Referral referral, Happened happened, StaffId worker, StaffId lead, DateTimeOffset now)
    {
        switch (act)
        {
            case 0 when referral.Write(Words).Succeeded: happened.Rewritten(); break;
            case 1 when referral.GiveNotice(NoticeHow.InPerson, worker, now, DateOnly.FromDateTime(now.Date), false, false).Succeeded: happened.Told = true; break;
            case 2: referral.KeepReply(Words, worker); break;
            case 3 when referral.ConfirmReply(now).Succeeded: happened.Replied = true; break;
            case 4 when referral.ChooseNotToReply(now).Succeeded: happened.ChoseNot = true; break;
            case 5: referral.GiveTime(DateOnly.FromDateTime(now.Date)); break;
            case 6 when referral.TryHer().Succeeded: happened.Tries++; break;
            case 7 when referral.StopTrying(now, DateOnly.FromDateTime(now.Date)).Succeeded: happened.MaySay(referral, now); break;
            case 8: referral.AskLead(EndangerReason.AdultHurtForIt, Words, worker, lead, DateOnly.FromDateTime(now.Date.AddDays(7))); break;
            case 9 when referral.LeadAgrees(lead, now).Succeeded: happened.LeadAgreed = true; break;
            case 10: referral.LeadAgrees(worker, now); break;
            case 11 or 12: SendReferral.Usual(referral, now, (_, _) => new(worker, now, LeftHow.Post, Words)); break;
            case 13 when now.Minute == 30 && now.Hour % 5 == 0: referral.Send(ImmediateRisk.Named("child-being-attacked-now")!, new(worker, now, LeftHow.Post, Words)); break;
        }
    }

    /// <summary>What was really done, kept apart from what the referral says of itself.</summary>
    private sealed class Happened
    {
        public bool Told { get; set; }
        public bool Replied { get; set; }
        public bool ChoseNot { get; set; }
        public bool LeadAgreed { get; set; }
        public int Tries { get; set; }

        public void Rewritten() => (Told, LeadAgreed) = (false, false);

        /// <summary>Twice on the last day, once past it; and whoever was told has had her time.</summary>
        public void MaySay(Referral referral, DateTimeOffset now) =>
            Assert.True(Told ? now >= referral.MustGoBy ? Tries > 0 : Tries > 1 && referral.ReplyBy < DateOnly.FromDateTime(now.Date) : Looked(referral, now), $"not reached, {now}");

        private bool Looked(Referral referral, DateTimeOffset now) => now >= referral.MustGoBy ? Tries > 0 : now >= referral.LastDayFrom && Tries > 1;

        public void Holds(Referral sent)
        {
            Assert.True(sent.Telling switch
            {
                TellingKind.Notice => Told,
                TellingKind.CouldNotReach => !Told && Looked(sent, sent.SentAt!.Value) && sent.TellBy is not null,
                TellingKind.WouldEndanger => LeadAgreed && sent.TellBy is not null && sent.EndangerReason is not null,
                _ => sent.DangerLine is not null && sent.TellBy is not null,
            }, $"told: {sent.Telling}");
            Assert.True(sent.HerSide switch
            {
                HerSideKind.Reply => Replied,
                HerSideKind.ChoseNot => ChoseNot,
                HerSideKind.NotReached => Tries > 0,
                _ => sent.Telling is TellingKind.ImmediateRisk or TellingKind.WouldEndanger,
            }, $"her side: {sent.HerSide}");
        }
    }
}
