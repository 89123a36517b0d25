using System.Net;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Consistency;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Consistency;

public sealed class The_same_facts
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T9"), Trait("row", "N1")]
    public async Task are_decided_again_blind_compared_by_letter_and_named_only_with_a_reason(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, sioned) = (await seaward.AWorker(), await seaward.AWorker(Role.KeyWorker, "Sioned", "The Mill"));
        var lead = await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere");
        await Year(seaward, carys, lead, "The Blue Door");
        await Year(seaward, sioned, lead, "The Mill");
        seaward.Clock.Pass(TimeSpan.FromDays(20));
        using var nia = await seaward.SignedIn(await seaward.AWorker(Role.KeyWorker, "Nia", "Elsewhere"));

        for (var i = 0; i < 22; i++)
        {
            var facts = await nia.Read("/consistency/again");
            Assert.False(facts.Says("Carys") || facts.Says("Sioned") || facts.Says("Nobody was at the gate") || facts.Says("Wren"), facts.Text);
            Assert.True(facts.Says("No fact of the list was answered.") || facts.Says("A child left without a grown-up"), facts.Text);
            var unpicked = i > 0 ? facts : await nia.Press(facts, "Keep my answer");
            Assert.True(i > 0 || unpicked.Says("Pick one of the three"), unpicked.Text);
            var kept = await nia.Press(unpicked, "Keep my answer", ("Way", unpicked.Says("No fact of the list") ? "NoReferral" : i % 4 == 0 ? "EarlyHelp" : "Refer"));
            Assert.True(kept.Says("Nothing is done because of it."), kept.Text);
        }
        var one = await OneOf(seaward);
        using var she = await seaward.Herself(one);
        var looked = await she.Go("looked");
        // Where nobody has told her of a letter, the list does not say what was thought about: only who, and when.
        var why = await WasTold(seaward, one) ? "To see if two of us would choose the same. Your name was not there." : "For our work with you.";
        Assert.True(looked.Says($"Nia, a worker here in the morning. {why}"), looked.Text);

        using var gwen = await seaward.SignedIn(lead);
        var page = await gwen.Read("/consistency");
        Assert.True(page.Says("Nobody stands apart further than chance explains.") && page.Says("became a referral"), page.Text);
        Assert.True(page.Says("Two (Cohen)") && page.Says("The second person chose the same in"), page.Text);
        Assert.True(page.Says("The same questions were put to 40 of 40 mothers and to fewer than 20 of 40 fathers at home."), page.Text);
        Assert.True(page.Says("20 of 20") && page.Says("In fewer than 20 she was not.") && page.Says("No target, up or down."), page.Text);
        Assert.False(page.Html.Contains("Carys", StringComparison.Ordinal) || page.Html.Contains(carys.Id.ToString(), StringComparison.OrdinalIgnoreCase), "a name on first view");
        Assert.Equal((1, 1), (page.Page.QuerySelectorAll(".roomy svg.chart").Length, page.Page.QuerySelectorAll(".slim svg.chart").Length));
        await Opens(gwen, page);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<SecondLook>().CountAsync(l => l.At == LookAt.NamesOpened && l.SentBy == lead.StaffId)));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T9")]
    public async Task that_are_too_few_say_so_and_nothing_else(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        using var carys = await seaward.SignedIn(worker);
        await Sends(carys, await seaward.AWoman(worker), lead);
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));

        var page = await heledd.Read("/consistency");

        Assert.True(page.Says("Too few to say."), page.Text);
        Assert.Empty(page.Page.QuerySelectorAll("svg.chart, table, .bigfig"));
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await carys.Read("/consistency")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T9")]
    public async Task are_never_put_to_whoever_had_a_part_and_a_strange_answer_keeps_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        using (var then = await seaward.SignedIn(worker)) await Sends(then, await seaward.AWoman(worker), lead);
        seaward.Clock.Pass(TimeSpan.FromDays(20));
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        using var nia = await seaward.SignedIn(await seaward.AWorker(Role.KeyWorker, "Nia", "Elsewhere"));

        Assert.True((await carys.Read("/consistency/again")).Says("Nothing is waiting for you."));
        Assert.True((await gwen.Read("/consistency/again")).Says("Nothing is waiting for you."));
        var facts = await nia.Read("/consistency/again");
        var strange = await nia.Press(facts, "Keep my answer", ("Which", "made up"), ("Way", "Refer"));
        Assert.True(strange.Says("These facts are not waiting for you any more."), strange.Text);
        await nia.Press(facts, "Keep my answer", ("Way", "Refer"));
        var twice = await nia.Press(facts, "Keep my answer", ("Way", "NoReferral"));

        Assert.True(twice.Says("These facts are not waiting for you any more.") && twice.Says("Nothing is waiting for you."), twice.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<SameFactsAnswer>().CountAsync()));
    }

    private static async Task Opens(Visitor gwen, Sheet page)
    {
        var letter = page.Page.QuerySelectorAll("select[name=Letter] option").Last().GetAttribute("value")!;
        var silent = await gwen.Press(page, "Open this one", ("Letter", letter));
        Assert.True(silent.Says("Say why, in a few words") && !silent.Says("Carys") && !silent.Says("Sioned"), silent.Text);
        var nobody = await gwen.Press(page, "Open this one", ("Letter", "A"), ("Reason", "The school asked us about it."));
        Assert.True(nobody.Says("Pick a letter") && nobody.Html.Contains("The school asked us about it.", StringComparison.Ordinal), nobody.Text);

        var opened = await gwen.Press(silent, "Open this one", ("Letter", letter), ("Reason", "The school asked us about it."));

        Assert.True(opened.Says("11 referred of 21 considered. It is written down that you opened this."), opened.Text);
        Assert.True((await gwen.Read("/exceptions")).Says("Opened which worker a letter stands for"));
    }

    /// <summary>Eleven referrals, told and answered, and ten matters that needed none.</summary>
    private static async Task Year(ASeaward seaward, Staff worker, Staff lead, string site)
    {
        using var visitor = await seaward.SignedIn(worker);
        for (var i = 0; i < 21; i++)
        {
            var wren = await seaward.AWoman(worker, $"Wren {i}", site);
            if (i < 11) await Sends(visitor, wren, lead);
            else await visitor.Press(await AReferral.Think(visitor, wren), "Carry on", [.. AReferral.Around(lead), ("Way", "NoReferral"), ("WillDo", "Ring her."), ("By", "2026-11-20")]);
        }
    }

    private static async Task<bool> WasTold(ASeaward seaward, RecordId woman)
    {
        var told = false;
        await seaward.Do(Actor.Seaward, async (db, _) => told = await db.Set<Seaward.Features.Safeguarding.Referrals.Referral>().AnyAsync(r => r.Record == woman && r.NoticeAt != null));
        return told;
    }

    private static async Task<RecordId> OneOf(ASeaward seaward)
    {
        RecordId one = default;
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var answered = (await db.Set<SameFactsAnswer>().AsNoTracking().FirstAsync()).Decision;
            one = (await db.Set<ReferralDecision>().AsNoTracking().SingleAsync(d => d.Id == answered)).Record;
        });
        return one;
    }

    private static async Task Sends(Visitor visitor, RecordId wren, Staff lead)
    {
        var (_, together) = await AReferral.Told(visitor, wren, lead);
        var gone = await visitor.Press(await visitor.Press(together, "I don’t want to reply"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("It has gone"), gone.Text);
    }
}
