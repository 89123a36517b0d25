using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Care;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features;

/// <summary>Whoever saves second sees what the first wrote, and finds the own text where it was typed.</summary>
public sealed class Two_people_at_once
{
    private const string Meanwhile = "Someone else wrote here while you were writing. This is how it stands now.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_type_her_reply_lose_neither_text(Engine engine)
    {
        await using var both = await Both(engine);
        var (at, _) = await AReferral.Told(both.Carys, both.Wren, both.Lead);
        var (first, second) = (await both.Carys.Read($"{at}/together"), await both.Nisha.Read($"{at}/together"));
        await both.Carys.Press(first, "Keep my words", ("Words", "I wanted help with Fridays."));

        var held = await both.Nisha.Press(second, "Keep my words", ("Words", "He was never alone."));

        Assert.True(held.Says(Meanwhile) && held.Says("I wanted help with Fridays."), held.Text);
        Assert.Contains("He was never alone.", held.Page.QuerySelector("textarea[name=Words]")!.TextContent, StringComparison.Ordinal);
        var kept = await both.Nisha.Press(held, "Keep my words", ("Words", "I wanted help with Fridays. He was never alone."));
        Assert.True(kept.Says("I wanted help with Fridays. He was never alone."), kept.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_write_the_words_of_a_referral_lose_neither_text(Engine engine)
    {
        await using var both = await Both(engine);
        var notice = await AReferral.Decide(both.Carys, both.Wren, both.Lead);
        var second = await both.Nisha.Read(notice.Path);
        await both.Carys.Press(notice, "Keep the words", AReferral.OurWords);

        var held = await both.Nisha.Press(second, "Keep the words", ("To", "The health visitor"), ("Ask", "Call in"), ("Text", "He was seen at four."));

        Assert.True(held.Says(Meanwhile) && held.Says("On Monday her son waited at school until 4.05."), held.Text);
        Assert.Contains("He was seen at four.", held.Page.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_write_what_came_back_lose_neither_text(Engine engine)
    {
        await using var both = await Both(engine);
        var (_, together) = await AReferral.Told(both.Carys, both.Wren, both.Lead);
        var gone = await both.Carys.Press(await both.Carys.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        var second = await both.Nisha.Read(gone.Path);
        await both.Carys.Press(gone, "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));

        var held = await both.Nisha.Press(second, "Keep it, and tell her first", ("CameOfIt", "They will ring on Monday."));

        Assert.True(held.Says("Friday care is offered.") && held.Says("They will ring on Monday."), held.Text);
        var late = await both.Carys.Read(gone.Path);
        await both.Nisha.Press(await both.Nisha.Read(gone.Path), "Keep her words, to send on", ("Late", "I thought about it."));
        var lost = await both.Carys.Press(late, "Keep her words, to send on", ("Late", "I was angry."));
        Assert.True(lost.Says("I thought about it.") && lost.Says("I was angry."), lost.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_say_why_she_is_not_told_yet_are_both_heard(Engine engine)
    {
        await using var both = await Both(engine);
        var sent = await both.Carys.Press(await both.Carys.Read($"/danger?about={both.Wren}"), "Ring, and read this out",
            ("Happening", "He has a knife."), ("WhoAndWhere", "The blue flat."), ("Line", "child-being-attacked-now"));
        var second = await both.Nisha.Read(sent.Path);
        await both.Carys.Press(sent, "Not yet", ("TellBy", "2026-11-12"), ("Because", "He sits beside her."));

        var after = await both.Nisha.Press(second, "Not yet", ("TellBy", "2026-11-13"), ("Because", "She is in hospital."));

        Assert.True(after.Says("He sits beside her.") && after.Says("She is in hospital."), after.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_correct_a_note_lose_neither_text(Engine engine)
    {
        await using var both = await Both(engine);
        await both.Carys.Press(await both.Carys.Read($"/people/{both.Wren}/note"), "Save", ("Input.Happened", "She came at nine."));
        var correct = (await both.Carys.Read($"/people/{both.Wren}/notes")).Page.QuerySelector("a[href*='corrects=']")!.GetAttribute("href")!;
        var (first, second) = (await both.Carys.Read(correct), await both.Nisha.Read(correct));
        await both.Carys.Press(first, "Save", ("Input.Happened", "She came at ten."));

        var held = await both.Nisha.Press(second, "Save", ("Input.Happened", "She came with her son."));

        Assert.True(held.Says("She came at ten."), held.Text);
        Assert.Contains("She came with her son.", held.Page.QuerySelector("textarea[name='Input.Happened']")!.TextContent, StringComparison.Ordinal);
        var all = await both.Nisha.Press(held, "Save");
        Assert.True(all.Says("She came at ten.") && all.Says("She came with her son."), all.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task who_change_what_a_colleague_does_are_told_of_each_other(Engine engine)
    {
        await using var both = await Both(engine);
        using var one = await both.Seaward.SignedIn(await both.Seaward.AWorker(Role.Manager, "Heledd"));
        using var other = await both.Seaward.SignedIn(await both.Seaward.AWorker(Role.Manager, "Amina"));
        var (first, second) = (await one.Read($"/staff/{both.Lead.Id}"), await other.Read($"/staff/{both.Lead.Id}"));
        await one.Press(first, "Change it", ("Role", "Outreach"), ("Site", "The Mill"));

        var held = await other.Press(second, "Change it", ("Role", "KeyWorker"), ("Site", "Quay House"));

        Assert.True(held.Says("Another manager changed this while you were here.") && held.Says("The Mill"), held.Text);
        Assert.Equal("Quay House", held.Page.QuerySelector("input[name=Site]")!.GetAttribute("value"));
        var done = await other.Press(held, "Change it");
        Assert.True(done.Says("Quay House"), done.Text);
    }

    private static async Task<Pair> Both(Engine engine)
    {
        var seaward = await ASeaward.On(engine);
        var (carys, nisha, lead) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWomanWeMayAsk(carys);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, nisha.StaffId, StandingKind.Cover, seaward.Clock.GetUtcNow()));
            await db.Save("act.cover", default);
        });
        return new(seaward, await seaward.SignedIn(carys), await seaward.SignedIn(nisha), wren, lead);
    }

    private sealed record Pair(ASeaward Seaward, Visitor Carys, Visitor Nisha, RecordId Wren, Staff Lead) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Carys.Dispose();
            Nisha.Dispose();
            await Seaward.DisposeAsync();
        }
    }
}
