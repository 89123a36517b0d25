using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.Features.Safeguarding.Publishing;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Deciding;

public sealed class What_a_second_person_says
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y5"), Trait("row", "T9"), Trait("row", "R5k")]
    public async Task stays_under_their_name_for_good_reaches_the_worker_and_keeps_them_from_answering_for_it(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var (lead, manager, other) = (await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"), await seaward.AWorker(Role.Manager, "Hanne", "Elsewhere"), await seaward.AWorker(Role.Outreach, "Mo", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var hanne = await seaward.SignedIn(manager);
        using var mo = await seaward.SignedIn(other);
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        (string, string)[] help = [("fact.child-went-hungry.Answer", "yes"), ("fact.child-went-hungry.What", "He asked for bread."), ("fact.child-went-hungry.Who", "Carys"), ("fact.child-went-hungry.When", "2026-11-09")];
        var waits = await carys.Press(await carys.Read($"/people/{wren}/think"), "Carry on", [.. help, .. AReferral.Around(lead), ("Way", "Refer"), ("Otherwise", "It is the third week."), ("Second", manager.Id.ToString())]);

        await hanne.Press(await hanne.Read(waits.Path), "I do not agree", ("Said", "Her sister feeds him. Offer help."));

        Assert.True((await carys.Read("/today")).Says("A second person did not agree with what you thought through."), (await carys.Read("/today")).Text);
        Assert.True((await carys.Read("/by-hand")).Says("A second person did not agree: read why, and think again"));
        var said = await carys.Read(waits.Path);
        Assert.True(said.Says("Hanne did not agree") && said.Says("Her sister feeds him. Offer help.") && said.Says("Nothing has gone.") && said.Says("Think it through again"), said.Text);

        var again = await carys.Read($"/people/{wren}/think");
        Assert.True(again.Says("Hanne did not agree"), again.Text);
        var asked = await carys.Press(again, "Carry on", ("Second", other.Id.ToString()), ("SecondSaid", ""));
        Assert.True(asked.Says("Waiting for the second person") && asked.Says("Hanne did not agree"), asked.Text);
        var forMo = await mo.Read(waits.Path);
        Assert.True(forMo.Says("Hanne did not agree") && !forMo.Says("Mo agreed") && !forMo.Says("Mo did not agree"), forMo.Text);
        await mo.Press(forMo, "I agree", ("Said", "Three weeks is long."));

        Assert.False((await carys.Read("/today")).Says("A second person did not agree"));
        var made = await carys.Read(waits.Path);
        Assert.True(made.Says("Hanne did not agree") && made.Says("Mo agreed") && made.Says("Three weeks is long."), made.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Null((await db.Set<SecondLook>().SingleAsync(l => l.At == LookAt.Otherwise)).Asked));
        var look = string.Empty;
        await seaward.Do(Actor.Seaward, async (db, _) => look = $"/exceptions/{(await db.Set<SecondLook>().SingleAsync()).Id}");
        foreach (var part in (Visitor[])[hanne, mo]) Assert.True((await part.Read(look)).Says("Somebody else is asked about this."));
        using var ines = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Ines", "Elsewhere"));
        var answers = await ines.Read(look);
        Assert.True(answers.Says("No: Her sister feeds him. Offer help.") && answers.Says("Yes: Three weeks is long."), answers.Text);

        var notice = await carys.Read((await carys.Read(waits.Path)).Page.QuerySelector("main a[href^='/referrals/']")!.GetAttribute("href")! + "/notice");
        await carys.Press(notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);
        using var she = await seaward.Herself(wren);
        var hers = await she.Go("written");
        Assert.True(hers.Says("The manager here. They had no part in it, and said no.") && hers.Says("They had no part in it, and said yes too."), hers.Text);
        Assert.True(hers.Says("Our list said: We offer you help. You say yes or no. We judged otherwise: It is the third week."), hers.Text);
        Assert.False(hers.Says("Her sister feeds him."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "Y1")]
    public async Task what_cannot_be_is_said_beside_its_field_when_it_is_kept_and_nothing_typed_is_lost(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        var empty = await carys.Read($"/people/{wren}/think");
        Assert.True(empty.Says("Nothing is answered yet, so the list says nothing yet.") && !empty.Says("nothing written here calls for a referral"), empty.Text);

        var kept = await carys.Press(empty, "Keep it for later", ("fact.child-left-alone.Answer", "maybe"), ("fact.child-left-alone.What", "Nobody was at the gate."), ("fact.child-left-alone.When", "2026-02-31"),
            ("fact.left-child-age.Answer", "abc"), ("fact.left-alone-times.Answer", "99999999999999999999"), ("By", "9999-12-31"), ("Away", "She was with a teacher."));

        Assert.True(kept.Says("There is no day “2026-02-31”.") && kept.Says("Write a whole number from 0 to 17.") && kept.Says("Choose one of the answers.") && kept.Says("Choose a day within a year"), kept.Text);
        Assert.Equal("2026-02-31", kept.Page.QuerySelector("input[type='text'][name='fact.child-left-alone.When']")?.GetAttribute("value"));
        Assert.Equal("abc", kept.Page.QuerySelector(".field.bad input[type='text'][name='fact.left-child-age.Answer']")?.GetAttribute("value"));
        Assert.True(kept.Html.Contains("Nobody was at the gate.", StringComparison.Ordinal) && kept.Html.Contains("She was with a teacher.", StringComparison.Ordinal));

        var unasked = await carys.Press(kept, "Keep it for later", ("fact.no-such-fact.What", "It was dark."));
        Assert.True(unasked.Says("no-such-fact: It was dark."), unasked.Text);
        foreach (var early in (string[])["0001-01-01", "1890-01-01"])
        {
            var finished = await carys.Press(await carys.Read($"/people/{wren}/think"), "Carry on", [.. AReferral.LeftAlone.But(("fact.child-left-alone.When", early)), .. AReferral.Around(lead), ("Way", "Refer"), ("By", "")]);
            Assert.True(finished.Says("Choose a day in the last 18 years"), finished.Text);
        }
        var open = await carys.Press(await carys.Read($"/people/{wren}/think"), "What does the list say?", ("fact.child-left-alone.Answer", "yes"), ("fact.child-left-alone.When", "2026-11-09"), ("fact.left-child-age.Answer", ""), ("fact.left-alone-times.Answer", ""));
        Assert.True(open.Says("Not known: How old was that child, in years? If the answer is “under 5”, it would be: refer."), open.Text);
    }
}
