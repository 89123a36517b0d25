using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

/// <summary>A letter that would go before she knows: the lead's yes is for what the lead has read. (R5k)</summary>
public sealed class Held_back
{
    private static (string, string)[] Ask(Staff lead) =>
        [("Reason", "AdultHurtForIt"), ("EndangerWords", "He said he would hit her if anyone came."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString())];

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task goes_only_with_the_words_that_the_lead_has_read(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        var notice = await carys.Press(await AReferral.Decide(carys, await seaward.AWoman(worker), lead), "Keep the words", AReferral.OurWords);
        var at = notice.Path.Split('?')[0].Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(notice, "Ask the lead", Ask(lead));

        var asked = await gwen.Read($"{at}/hold-back");
        foreach (var part in (string[])["Children’s services, Harbour team", "Wren Hale, born 4 March 1994", "Her son Finn, 7", "Meet her, to offer Friday care", "On Monday her son waited at school until 4.05.", "Your yes is for this letter"]) Assert.True(asked.Says(part), part);
        var pending = await carys.Read($"{at}/notice");
        Assert.True(pending.Says("The lead reads exactly these words."), pending.Text);
        await carys.Press(pending, "Keep the words", ("Text", "Other words, while the lead reads."));
        var stale = await gwen.Press(asked, "I agree");
        Assert.True(stale.Says("The letter has changed since you opened this page.") && stale.Says("Other words, while the lead reads.") && !stale.Says("Another lead was asked"), stale.Text);
        Assert.True((await gwen.Press(stale, "I agree")).Says("The lead has agreed."));

        foreach (var (field, text) in ((string, string)[])[("Text", "Changed after the yes."), ("To", "Police, Harbour desk"), ("About", "Somebody else"), ("Ask", "Take the child")])
        {
            var agreed = await carys.Read($"{at}/notice");
            Assert.True(agreed.Says("The lead said yes to exactly these words."), field);
            var kept = await carys.Press(agreed, "Keep the words", (field, text));
            Assert.True(kept.Says("A yes to other words does not count: Gwen is asked about these."), kept.Text);
            var early = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
            Assert.True(early.Says("She has not been told yet. Tell her first."), early.Text);
            Assert.True((await gwen.Read("/today")).Says("would telling her first put someone in danger"), field);
            Assert.True((await gwen.Press(await gwen.Read($"{at}/hold-back"), "I agree")).Says("The lead has agreed."), field);
        }
        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);
        Assert.Contains("Changed after the yes.", await carys.Http.GetStringAsync($"{at}/paper.json"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task is_not_asked_any_more_once_she_was_told_and_the_page_says_so(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        var notice = await carys.Press(await AReferral.Decide(carys, await seaward.AWoman(worker), lead), "Keep the words", AReferral.OurWords);
        var at = notice.Path.Split('?')[0].Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(notice, "Ask the lead", Ask(lead));
        var asked = await gwen.Read($"{at}/hold-back");
        await carys.Press(await carys.Read($"{at}/notice"), "She has been told", ("How", "InPerson"));

        var late = await gwen.Press(asked, "I agree");

        Assert.True(late.Says("This is not asked of you any more.") && !late.Says("Another lead was asked"), late.Text);
        Assert.Empty((await gwen.Read($"{at}/hold-back")).Page.QuerySelectorAll("main form button"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "N1")]
    public async Task says_nothing_on_her_phone_until_a_person_has_told_her_and_then_why(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        using var she = await seaward.Herself(wren);
        await carys.Read($"/people/{wren}/think");
        string[] telling = ["think about telling", "asked about one choice", "the lead for keeping children safe", "what goes out about you", "To tell you first", "what you answered", "a letter about you", "what a new list"];
        Assert.All(telling, words => Assert.False(she.Go("looked").Result.Says(words), words));
        var notice = await carys.Press(await AReferral.Decide(carys, wren, lead), "Keep the words", AReferral.OurWords);
        var at = notice.Path.Split('?')[0].Replace("/notice", "", StringComparison.Ordinal);
        await carys.Press(notice, "Ask the lead", Ask(lead));
        await gwen.Press(await gwen.Read($"{at}/hold-back"), "I agree");
        await carys.Read($"{at}/together");
        await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));

        var looked = await she.Go("looked");
        Assert.All(telling, words => Assert.False(looked.Says(words), words));
        Assert.True(looked.Says("Gwen, a worker here") && looked.Says("For our work with you."), looked.Text);
        Assert.True((await carys.Read("/today")).Says("Something about a referral has not been told to her. Tell her first."));

        await carys.Press(await carys.Read(at), "She has been told");
        Assert.False((await carys.Read("/today")).Says("has not been told to her"));
        var letter = await she.Go("letter", ("Letter", at.Split('/')[2]));
        Assert.True(letter.Says("We feared that someone would be hurt if you were told first. Gwen read it first, and said yes to that.") && !letter.Says("What you said") && letter.Says("Your side can follow"), letter.Text);
        var known = await she.Go("looked");
        Assert.True(known.Says("asked about one choice") && known.Says("To look at what goes out about you.") && !known.Says("To read what you answered."), known.Text);
    }
}
