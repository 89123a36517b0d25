using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Notes;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.Features.Safeguarding.Conferences;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Explaining;

[Trait("row", "R5e")]
public sealed class Before_the_receipt
{
    private const string NotAsked = "Not asked, because it has not been explained to her yet";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_worry_is_written_with_what_was_seen_of_a_child_and_with_nothing_about_her_life(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var second = await seaward.AWorker(Role.Manager, "Hanne");
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await Joined.SheSays(carys, wren, "No");
        var page = await carys.Read($"/people/{wren}/think");
        Assert.True(page.Says(NotAsked) && page.Page.QuerySelector("[name='fact.child-left-alone.Answer']") is not null, page.Text);
        Assert.Empty(page.Page.QuerySelectorAll("[name^='fact.using'],[name^='fact.expected-child'],[name^='fact.antenatal'],[name^='fact.attacked'],[name^='fact.complaint'],[name^='grown-up'],[name=NoOther]"));

        foreach (var (name, value) in new[]
        {
            ("fact.using.Answer", "yes"), ("fact.homeless.Answer", "no"), ("fact.attacked.What", "He hit her."), ("fact.positive-test.Answer", "yes"), ("fact.expected-child-weeks.Answer", "24"),
            ("fact.antenatal-care.Answer", "no"), ("fact.complaint.Answer", "yes"), ("grown-up.0.Who", "She herself"), ("grown-up.0.WhatHappened", "She says the money ran out"), ("grown-up.1.WhatWouldHelp", "A flat"), ("NoOther", "true"),
        })
        {
            var refused = await carys.Press(page, "Keep it for later", ("Away", "His teacher says he is well."), (name, value));
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.True(refused.Says("Nothing about a grown-up’s life is asked or kept before that.") && refused.Html.Contains("His teacher says he is well.", StringComparison.Ordinal), $"{name}: {refused.Text}");
            if (name.EndsWith("WhatHappened", StringComparison.Ordinal)) Assert.True(refused.Says("What you typed was not kept. It is still here: She says the money ran out"), refused.Text);
        }
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<ReferralDecision>().CountAsync()));

        (string, string)[] seen = [.. AReferral.LeftAlone, .. AReferral.Around(lead).Where(field => !field.Item1.StartsWith("grown-up", StringComparison.Ordinal)), ("Way", "Refer")];
        var alone = await carys.Press(page, "Carry on", seen);
        Assert.True(alone.Says("This needs a second person who has not been part of it.") && !alone.Says("has not been asked. Ask, or say why not."), alone.Text);
        var decided = await carys.Press(alone, "Carry on", ("Way", "Refer"), ("Second", second.Id.ToString()));
        Assert.True(decided.Path.StartsWith("/decisions/", StringComparison.Ordinal) && decided.Says(NotAsked), decided.Text);
        Assert.Equal(HttpStatusCode.OK, (await carys.Read($"/danger?about={wren}")).Status);

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        var now = await carys.Read($"/people/{wren}/think");
        Assert.True(!now.Says(NotAsked) && now.Page.QuerySelector("[name='fact.complaint.Answer']") is not null && now.Page.QuerySelector("[name='grown-up.0.WhatHappened']") is not null, now.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5j")]
    public async Task a_meeting_keeps_its_day_and_no_word_of_hers(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var at = (await AConference.PlannedBefore(carys, wren)).Path;
        var demand = await AConference.Demands(carys, at, AConference.TestTwiceAWeek);
        const string First = "It has not been explained to her yet. Before that she is asked nothing";

        var (staff, line) = (await carys.Read(at), await carys.Read($"{at}/demands/{demand}"));
        Assert.True(staff.Says(First) && staff.Page.QuerySelector($"a[href='/people/{wren}/explain']") is not null && line.Says(First), staff.Text);
        Assert.Empty(staff.Page.QuerySelectorAll("[name=Side],[name=ThatDay]"));
        Assert.Empty(line.Page.QuerySelectorAll("[name=Answer]"));
        var f = ("f", staff.Page.QuerySelector("input[name=f]")!.GetAttribute("value")!);
        foreach (var act in new[] { "keep", "right", "nothing" })
            Assert.True((await carys.Post($"{at}?handler=side", f, ("do", act), ("Side", act == "nothing" ? "" : "I use, he hits me."))).Says(First));
        Assert.True((await carys.Post($"{at}?handler=day", f, ("Childcare", "true"), ("ThatDay", "Two of them"))).Says(First));
        Assert.True((await carys.Post($"{at}/demands/{demand}?handler=answer", f, ("Answer", "Cannot"), ("Words", "The bus."))).Says(First));
        Assert.True((await carys.Press(await carys.Read(at), "Make the pack ready")).Says(First));

        var hers = await she.Go("conference");
        Assert.True(hers.Says("First your worker goes through with you what we do with an answer.") && hers.Says("Tegan") && hers.Says("A test twice a week at the clinic"), hers.Text);
        Assert.False((await she.Read("/")).Says("waits for your answer"));
        await she.Post("/", ("to", "conference-side"), ("do", "side"), ("Conference", AConference.Id(at)), ("say", "Right"), ("Side", "They were fed."));
        await she.Post("/", ("to", "conference-answer"), ("do", "say"), ("Conference", AConference.Id(at)), ("Demand", demand), ("Answer", "Can"));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var kept = await db.Set<Conference>().AsNoTracking().SingleAsync();
            Assert.True(kept is { HerSideSaidAt: null, NoSideAt: null, WantsChildcare: false } && kept.HerSide.IsEmpty && kept.ThatDay.IsEmpty);
            Assert.Null((await db.Set<Demand>().AsNoTracking().SingleAsync()).Answer);
        });

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.True((await she.Read("/")).Says("One line waits for your answer."), (await she.Read("/")).Text);
        Assert.True((await AConference.Answers(she, at, demand, "Can")).Says("You said: I can"));
        Assert.True((await AConference.Side(she, at, "It is right. Take it with you", "They were fed.")).Says("They were fed."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_contact_holds_what_happened_and_what_we_did_whatever_else_is_sent(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        foreach (var (name, value) in new[] { ("Input.Said", "He hits me."), ("Input.ChildPresent", "yes"), ("Input.Held", "Both"), ("Input.HeldBecause", "SeriousHarm"), ("Input.By", "2026-11-20"), ("Input.Whose", "Hers") })
        {
            var refused = await carys.Press(await carys.Read($"/people/{wren}/contact-line"), "Save", ("Input.Happened", "She rang."), ("Input.Ours", "Rang back."), (name, value));
            Assert.True(refused.Path.EndsWith("/contact-line", StringComparison.Ordinal) && refused.Html.Contains("She rang.", StringComparison.Ordinal), $"{name}: {refused.Text}");
        }
        Assert.True((await carys.Press(await carys.Read($"/people/{wren}/contact-line"), "Save", ("Input.Said", "He hits me."), ("Input.Ours", "Rang back."))).Says("A contact holds what happened and what we did, and nothing else."));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Note>().CountAsync()));
        Assert.True((await carys.Press(await carys.Read($"/people/{wren}/contact-line"), "Save", ("Input.Happened", "She rang."), ("Input.Ours", "Rang back."))).Says("She rang."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task it_has_a_day_on_which_those_words_were_in_force_and_she_was_known_and_is_had_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var worker = await seaward.AWorker();
        var wren = await seaward.AWoman(worker);
        seaward.Clock.Pass(TimeSpan.FromDays(5));
        using var carys = await seaward.SignedIn(worker);
        foreach (var (day, says) in new[]
        {
            ("0001-01-01", "She has been known here since 10 November 2026."), ("2026-11-09", "She has been known here since 10 November 2026."),
            ("2026-11-16", "That day is still to come."),
        })
        {
            var refused = await Joined.Explained(carys, wren, "Yes, both", [.. Joined.BothTicks, ("Form.On", day), ("Form.HerQuestions", "Who is Ann?")]);
            Assert.True(refused.Says(says) && refused.Html.Contains("Who is Ann?", StringComparison.Ordinal), refused.Text);
        }
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            db.Add(new PolicyVersion { Id = Guid.NewGuid(), Number = 2, EffectiveOn = new(2026, 11, 15), WordingOnly = false, StartingPoint = false, Language = "en", Plain = "# Two\nPlain.", Policy = "# All\nOf it." });
            await db.SaveChangesAsync();
        });
        var before = await Joined.Explained(carys, wren, "Yes, both", [.. Joined.BothTicks, ("Form.On", "2026-11-12")]);
        Assert.True(before.Says("These words are in force since 15 November 2026."), before.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Explanation>().CountAsync()));

        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        var again = await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        Assert.True(again.Says("She has a receipt for this version already, from 15 November 2026."), again.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<Explanation>().CountAsync()));
    }
}
