using System.Text;
using Seaward.Features.Workforce;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Tests.Features.Workforce;

public sealed class Ways_in_rules
{
    // The last six of the eight digits in RFC 6238, appendix B.
    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void one_time_codes_are_those_of_the_standard(long seconds, string code)
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");
        Assert.Equal(code, OneTimeCodeRules.At(key, OneTimeCodeRules.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCodeRules.Written(key));
    }

    [Theory, InlineData(0, true), InlineData(30, true), InlineData(-30, true), InlineData(60, false), InlineData(-60, false)]
    public void a_clock_may_be_half_a_minute_off(int seconds, bool taken)
    {
        var (key, now) = (new byte[20], DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        var code = OneTimeCodeRules.At(key, OneTimeCodeRules.StepOf(now.AddSeconds(seconds)));
        Assert.Equal(taken, OneTimeCodeRules.Matches(key, code, now, 0) is not null);
    }

    [Theory, InlineData(4, null), InlineData(5, 15), InlineData(9, null), InlineData(10, 30), InlineData(15, 60), InlineData(200, 480)]
    public void wrong_tries_close_the_way_for_longer_each_time(int tries, int? minutes) =>
        Assert.Equal(minutes, (int?)LockOutRules.After(tries)?.TotalMinutes);

    [Theory]
    [InlineData("teapot gravel violin", null), InlineData("Mae'r môr yn las heno", null)]
    [InlineData("elevenchars", "workforce.password.short")]
    [InlineData("P@ssw0rd1234", "workforce.password.obvious"), InlineData("aaaaaaaaaaaaaaaa", "workforce.password.obvious")]
    [InlineData("seaward seaward", "workforce.password.obvious"), InlineData("gwen.door2026!", "workforce.password.obvious"), InlineData("Summer2026Summer", "workforce.password.obvious")]
    public void passwords_that_many_would_try_are_refused(string password, string? key) =>
        Assert.Equal(key, PasswordRules.Check(password, "gwen.door", "Gwen").Key);

    [Fact]
    public void a_new_way_in_is_never_for_oneself_and_never_by_one()
    {
        var (gwen, mair, lowri, now) = (StaffId.New(), StaffId.New(), StaffId.New(), DateTimeOffset.UnixEpoch);
        var asked = new NewWayIn { Id = Guid.NewGuid(), Staff = gwen, AskedBy = mair, AskedAt = now };
        Assert.False(NewWayInRules.MayAsk(gwen, gwen).Succeeded);
        Assert.False(NewWayInRules.MayAgree(asked, gwen, now).Succeeded);
        Assert.False(NewWayInRules.MayAgree(asked, mair, now).Succeeded);
        Assert.False(NewWayInRules.MayMakeLink(asked, mair, now).Succeeded);
        Assert.True(NewWayInRules.MayAgree(asked, lowri, now).Succeeded);
        Assert.False(NewWayInRules.MayAgree(asked, lowri, now.AddHours(73)).Succeeded);
    }
}
