using Seaward.Platform.Calendar;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Time;
using static Seaward.Features.Safeguarding.Referrals.ReferralAct;
using static Seaward.Features.Safeguarding.Referrals.ReferralState;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

[Trait("row", "R5k")]
public sealed class ReferralRulesTests
{
    /// <summary>Every order that is allowed, written by hand; every other pair of state and act is forbidden.</summary>
    private static readonly (ReferralState From, ReferralAct[] Acts)[] Allowed =
    [
        (Thinking, [Write, ReferralAct.GiveNotice, ReferralAct.TryHer, StopTrying, AskLead, LeadAgrees, LeadSaysNo, SendInDanger, SendUntold]),
        (NoticeGiven, [Write, KeepReply, ConfirmReply, ChooseNot, AskTime, BringSomeone, ReferralAct.TryHer, StopTrying, SendInDanger]),
        (Replied, [Send, SendInDanger]),
        (ChoseNot, [KeepReply, ConfirmReply, Send, SendInDanger]),
        (ReferralState.NotReached, [ReferralAct.GiveNotice, KeepReply, ConfirmReply, ChooseNot, ReferralAct.TryHer, Send, SendInDanger]),
        (Sent, [TellOfSending, ReplyLate, SendReplyOn, Acknowledge, HearOutcome]),
        (Acknowledged, [TellOfSending, ReplyLate, SendReplyOn, HearOutcome]),
        (OutcomeKnown, [TellOfSending, ReplyLate, SendReplyOn, Acknowledge, TellHer]),
        (SheWasTold, [ReplyLate, SendReplyOn, Acknowledge, LookBack]),
    ];

    public static TheoryData<ReferralState, ReferralAct, bool> Everything()
    {
        var all = new TheoryData<ReferralState, ReferralAct, bool>();
        foreach (var (from, acts) in Allowed)
            foreach (var act in Enum.GetValues<ReferralAct>()) all.Add(from, act, acts.Contains(act));
        return all;
    }

    [Theory, MemberData(nameof(Everything))]
    public void each_order_is_allowed_or_forbidden_as_written(ReferralState from, ReferralAct act, bool allowed) =>
        Assert.Equal(allowed, ReferralRules.Next(from, act) is not null);

    [Fact]
    public void nothing_that_has_gone_comes_back() => Assert.All(
        from state in Enum.GetValues<ReferralState>() where ReferralRules.HasGone(state)
        from act in Enum.GetValues<ReferralAct>()
        let next = ReferralRules.Next(state, act)
        where next is not null
        select next.Value, next => Assert.True(ReferralRules.HasGone(next)));

    [Fact]
    public void it_goes_only_from_her_side_or_by_a_named_exception()
    {
        Assert.Equal([Replied, ChoseNot, ReferralState.NotReached], Enum.GetValues<ReferralState>().Where(s => ReferralRules.Next(s, Send) is not null));
        Assert.Equal([Thinking], Enum.GetValues<ReferralState>().Where(s => ReferralRules.Next(s, SendUntold) is not null));
    }

    [Fact]
    public void her_time_to_reply_never_passes_the_limit()
    {
        var friday = new DateOnly(2026, 11, 13);

        Assert.Equal(new DateOnly(2026, 11, 18), ReferralRules.ReplyBy(friday, new DateOnly(2026, 11, 27), WorkingDays.England));
        Assert.Equal(friday, ReferralRules.ReplyBy(friday, friday, WorkingDays.England));
    }

    private static readonly DateTimeOffset LastDay = new(2026, 11, 13, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Told or not, hours into the last day, tries written: what is still missing.</summary>
    [Theory]
    [InlineData(false, -1, 5, "keep-trying")]
    [InlineData(false, 0, 0, "try-again")]
    [InlineData(false, 0, 1, "try-again")]
    [InlineData(false, 0, 2, null)]
    [InlineData(false, 23, 2, null)]
    [InlineData(false, 24, 0, "try-once")]
    [InlineData(false, 24, 1, null)]
    [InlineData(true, -1, 5, "her-time")]
    [InlineData(true, 12, 5, "her-time")]
    [InlineData(true, 24, 1, null)]
    [InlineData(true, 24, 0, "try-once")]
    public void not_reached_may_be_said_on_the_last_day_after_two_tries_and_past_it_after_one(bool told, int hours, int tries, string? missing)
    {
        var now = LastDay.AddHours(hours);
        var search = new LookedFor(told, told ? new DateOnly(2026, 11, 13) : null, tries, LastDay, LastDay.AddDays(1));

        Assert.Equal(missing, ReferralRules.NotYetOutOfReach(search, now, DateOnly.FromDateTime(now.Date))?.Split('.')[^1]);
    }

    [Fact]
    public void her_time_once_over_two_tries_are_enough_and_a_button_pressed_twice_is_one()
    {
        var search = new LookedFor(true, new DateOnly(2026, 11, 11), 1, LastDay, LastDay.AddDays(1));
        var noon = new DateTime(2026, 11, 12, 12, 0, 0);

        Assert.Equal("referral.problem.try-again", ReferralRules.NotYetOutOfReach(search, LastDay.AddDays(-1), new(2026, 11, 12)));
        Assert.Null(ReferralRules.NotYetOutOfReach(search with { Tries = 2 }, LastDay.AddDays(-1), new(2026, 11, 12)));
        Assert.True(ReferralRules.IsOneTry(new(AttemptWay.RangHer, noon), new(AttemptWay.RangHer, noon.AddSeconds(40))));
        Assert.False(ReferralRules.IsOneTry(new(AttemptWay.RangHer, noon), new(AttemptWay.WentToSeeHer, noon)));
        Assert.False(ReferralRules.IsOneTry(new(AttemptWay.RangHer, noon), new(AttemptWay.RangHer, noon.AddMinutes(5))));
    }

    [Theory]
    [InlineData(10, false, true)]
    [InlineData(119, false, true)]
    [InlineData(120, false, false)]
    [InlineData(-119, false, true)]
    [InlineData(59, true, true)]
    [InlineData(60, true, false)]
    public void two_tries_are_some_hours_apart_and_an_hour_where_it_all_has_to_go_today(int minutes, bool today, bool tooClose)
    {
        var noon = new DateTime(2026, 11, 12, 12, 0, 0);

        Assert.Equal(tooClose, ReferralRules.TooClose(new(AttemptWay.RangHer, noon), new(AttemptWay.WentToSeeHer, noon.AddMinutes(minutes)), today));
    }

    [Fact]
    public void where_she_allows_no_way_that_is_enough_on_the_last_day_and_not_before()
    {
        var search = new LookedFor(false, null, 0, LastDay, LastDay.AddDays(1), NoWay: true);

        Assert.Equal("referral.problem.keep-trying", ReferralRules.NotYetOutOfReach(search, LastDay.AddHours(-1), new(2026, 11, 12)));
        Assert.Null(ReferralRules.NotYetOutOfReach(search, LastDay, new(2026, 11, 13)));
    }

    [Theory]
    [InlineData("x", false)]
    [InlineData(". .", false)]
    [InlineData("posted", false)]
    [InlineData("The duty desk", true)]
    [InlineData("duty@example.org", true)]
    [InlineData("RF123456785GB", true)]
    public void where_it_went_says_more_than_a_letter(string where, bool enough) => Assert.Equal(enough, ProofRules.Lacking(where) is null);

    [Fact]
    public void limits_count_working_days_and_know_the_days_off()
    {
        var christmasEve = new DateOnly(2026, 12, 24);

        Assert.Equal(christmasEve, ReferralRules.LastDay(christmasEve, Limit.SameDay, WorkingDays.England));
        Assert.Equal(new DateOnly(2026, 12, 31), ReferralRules.LastDay(christmasEve, Limit.From("3-working-days")!.Value, WorkingDays.England));
    }

    /// <summary>The last day of a limit ends at midnight as it is there, also when the clocks went back or forward meanwhile.</summary>
    [Theory]
    [InlineData("2026-10-23T10:00:00Z", "2026-10-27T00:00:00Z")]
    [InlineData("2027-03-25T10:00:00Z", "2027-03-30T23:00:00Z")]
    public void limits_end_at_midnight_when_the_clocks_change(string known, string until)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var limits = new ReferralLimit(new ServiceClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")), WorkingDays.England);

        Assert.Equal(DateTimeOffset.Parse(until, culture), limits.MustGoBy(DateTimeOffset.Parse(known, culture), Limit.From("1-working-day")!.Value));
    }
}
