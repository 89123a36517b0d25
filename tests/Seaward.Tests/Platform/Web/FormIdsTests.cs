using Seaward.Platform.Web;

namespace Seaward.Tests.Platform.Web;

public sealed class Form_ids
{
    private static readonly Sent Number = new("number", new Dictionary<string, string> { ["digits"] = "1234" });
    private readonly Hands clock = new();

    [Fact]
    public async Task what_was_shown_fades_after_ten_minutes_and_the_id_is_remembered_for_a_day()
    {
        var forms = new FormIdsInMemory(clock);
        var id = FormId.New();

        Assert.Null(await forms.Claim(id, default));
        await forms.Keep(id, Number, default);
        Assert.Equal("1234", (await forms.Claim(id, default))!.Values["digits"]);

        clock.Forward(TimeSpan.FromMinutes(11));
        var faded = await forms.Claim(id, default);
        Assert.True(faded!.Faded);
        Assert.Empty(faded.Values);

        clock.Forward(TimeSpan.FromHours(24));
        Assert.Null(await forms.Claim(id, default));
    }

    [Fact]
    public async Task a_form_that_was_refused_can_be_sent_again()
    {
        var forms = new FormIdsInMemory(clock);
        var id = FormId.New();

        Assert.Null(await forms.Claim(id, default));
        var waiting = forms.Claim(id, default);
        Assert.False(waiting.IsCompleted);
        await forms.Release(id, default);

        Assert.Null(await waiting);
    }

    private sealed class Hands : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Forward(TimeSpan by) => now += by;
    }
}
