using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Exceptions;

public sealed class An_exception
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "T9"), Trait("row", "Y5"), Trait("row", "N1")]
    public async Task waits_for_the_lead_when_a_worker_judged_otherwise_than_the_list(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead, other) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"), await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere"));
        var colleague = await seaward.AWorker(Role.KeyWorker, "Nia", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var mair = await seaward.SignedIn(other);
        var waits = await carys.Press(await AReferral.Think(carys, wren), "Carry on", [.. AReferral.LeftAlone, .. AReferral.Around(colleague),
            ("Way", "NoReferral"), ("Otherwise", "The health visitor rang me."), ("WillDo", "Ring the school."), ("By", "2026-11-20"), ("Second", other.Id.ToString())]);
        await mair.Press(await mair.Read(waits.Path), "I agree", ("Said", "I would do the same."));

        using var gwen = await seaward.SignedIn(lead);
        Assert.True((await gwen.Read("/today")).Says("An exception waits for your answer, by Tuesday 17 November."), (await gwen.Read("/today")).Text);
        var list = await gwen.Read("/exceptions");
        Assert.True(list.Says("Decided otherwise than the list") && list.Says("answer by Tuesday 17 November"), list.Text);
        var one = await gwen.Read(await Address(seaward, LookAt.Otherwise));
        Assert.True(one.Says("The health visitor rang me.") && one.Says("She stops coming.") && one.Says("I would do the same."), one.Text);
        Assert.True((await carys.Read("/exceptions")).Says("You did this. Someone else answers for it."));
        Assert.True((await carys.Read(one.Path)).Says("You did this yourself."));
        Assert.True((await mair.Read(one.Path)).Says("Somebody else is asked about this."));

        var gap = await gwen.Press(one, "Close it with this answer", ("Finding", "ShouldHaveBeenOtherwise"));
        Assert.True(gap.Says("Write why, in a few words"), gap.Text);
        var done = await gwen.Press(gap, "Close it with this answer", ("Words", "We ring the school before we decide."));

        Assert.True(done.Says("It should have been otherwise") && done.Says("Gwen"), done.Text);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.False((await gwen.Read("/today")).Says("waits for your answer"));
        await Nothing(seaward, "We ring the school before we decide.");
        using var she = await seaward.Herself(wren);
        Assert.False((await she.Go("written")).Says("We did not follow our own list"));
        Assert.True((await she.Go("looked")).Says("A second person looked at what was done."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "N1")]
    public async Task about_a_notice_held_back_asks_the_manager_because_the_lead_had_a_part_in_it_and_she_reads_the_answer_once_told(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var manager = await seaward.AWorker(Role.Manager, "Heledd", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        using var heledd = await seaward.SignedIn(manager);
        using var she = await seaward.Herself(wren);
        var at = await HeldBack(carys, gwen, lead, wren);

        Assert.True((await heledd.Read("/service")).Says("Exceptions that wait for an answer: 1. Past their day: 0."), (await heledd.Read("/service")).Text);
        var one = await heledd.Read(await Address(seaward, LookAt.NoticeHeldBack));
        Assert.True(one.Says("He said he would hit her if anyone came.") && one.Says("On Monday her son waited at school until 4.05."), one.Text);
        Assert.True((await gwen.Read(one.Path)).Says("Somebody else is asked about this."));
        await heledd.Press(one, "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "He had her phone."));
        Assert.False((await she.Go("written")).Says("Someone else looked at what we did"));

        await carys.Press(await carys.Read(at), "She has been told");

        var hers = await she.Go("written");
        Assert.True(hers.Says("We sent a letter before we told you.") && hers.Says("It was right as it was.") && hers.Says("Heledd"), hers.Text);
        Assert.False(hers.Says("He had her phone."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task stays_open_past_its_day_and_stands_first(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var manager = await seaward.AWorker(Role.Manager, "Heledd", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        using (var carys = await seaward.SignedIn(worker))
        using (var gwen = await seaward.SignedIn(lead)) await HeldBack(carys, gwen, lead, wren);

        seaward.Clock.Pass(TimeSpan.FromDays(40));
        using var later = await seaward.SignedIn(worker);
        await later.Press(await later.Read((await Address(seaward, LookAt.NoticeHeldBack, about: true)).Replace("/exceptions/", "/referrals/", StringComparison.Ordinal)), "She has been told");

        using var heledd = await seaward.SignedIn(manager);
        var list = await heledd.Read("/exceptions");
        Assert.True(list.Says("One is past its day."), list.Text);
        Assert.True(list.Text.IndexOf("telling her would have put someone in danger", StringComparison.Ordinal) < list.Text.IndexOf("She was told of a referral late", StringComparison.Ordinal), list.Text);
        Assert.True((await heledd.Read("/service")).Says("Past their day: 1."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task follows_every_look_beyond_ones_own_people_that_found_somebody(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker, "Wren Hale");
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair", "The Mill"));
        using var gwen = await seaward.SignedIn(lead);
        foreach (var name in (string[])["Nobody Here", "Wren Hale"])
            await mair.Post("/find?handler=Elsewhere", ("f", Token(await mair.Read("/find"))), ("Words", name), ("Reason", "AnotherService"), ("Because", "The refuge rang, with her beside them."));

        var one = await gwen.Read(await Address(seaward, LookAt.LookedFurther));

        Assert.True(one.Says("The refuge rang, with her beside them.") && one.Says("Mair"), one.Text);
        Assert.False(one.Says("She should hear of this now"), one.Text);
        await gwen.Press(one, "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "She had asked them to."));
        using var she = await seaward.Herself(wren);
        var hers = await she.Go("written");
        Assert.True(hers.Says("Someone who is not your worker looked for your name.") && hers.Says("It was right as it was."), hers.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task answered_by_two_at_once_keeps_the_first_answer_and_the_words_of_the_second(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        await mair.Press(await mair.Read("/danger"), "Ring, and read this out", ("Happening", "He has a knife."), ("WhoAndWhere", "The flat."), ("Line", "child-being-attacked-now"));
        var address = await Address(seaward, LookAt.Danger);
        using var gwen = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var heledd = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Heledd"));
        var (first, second) = (await gwen.Read(address), await heledd.Read(address));

        await gwen.Press(first, "Close it with this answer", ("Finding", "RightAsItWas"), ("Words", "Nobody could have waited."));
        var late = await heledd.Press(second, "Close it with this answer", ("Finding", "ShouldHaveBeenOtherwise"), ("Words", "Ring the duty desk first."));

        Assert.True(late.Says("Someone has answered already. Nothing was changed."), late.Text);
        Assert.Contains("Ring the duty desk first.", late.Html, StringComparison.Ordinal);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(Finding.RightAsItWas, (await db.Set<SecondLook>().SingleAsync()).Finding));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task that_she_should_hear_of_waits_until_somebody_has_told_her(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var manager = await seaward.AWorker(Role.Manager, "Heledd", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var gwen = await seaward.SignedIn(lead);
        using var heledd = await seaward.SignedIn(manager);
        await HeldBack(carys, gwen, lead, wren);

        await heledd.Press(await heledd.Read(await Address(seaward, LookAt.NoticeHeldBack)), "Close it with this answer", ("Finding", "TellHerNow"), ("Words", "He is away now."));

        var hands = await carys.Read("/by-hand");
        Assert.True(hands.Says("She should hear of this now: tell her in person"), hands.Text);
        Assert.False((await carys.Press(hands, "Done")).Says("She should hear of this now"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task of_someone_who_left_goes_to_another_lead_or_manager_and_to_nobody_else(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var manager = await seaward.AWorker(Role.Manager, "Heledd", "Elsewhere");
        using var carys = await seaward.SignedIn(worker);
        using (var gwen = await seaward.SignedIn(lead)) await HeldBack(carys, gwen, lead, await seaward.AWoman(worker));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            (await db.Set<Staff>().SingleAsync(s => s.Id == manager.Id)).Leave(seaward.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        using var siwan = await seaward.SignedIn(await seaward.AWorker(Role.Manager, "Siwan", "Elsewhere"));
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere"));
        var address = await Address(seaward, LookAt.NoticeHeldBack);

        Assert.True((await mair.Read(address)).Says("Somebody else is asked about this."));
        Assert.True((await siwan.Read(address)).Says("He said he would hit her if anyone came."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task that_nobody_opened_or_that_has_a_strange_answer_changes_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var mair = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Mair"));
        using var gwen = await seaward.SignedIn(await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        await mair.Press(await mair.Read("/danger"), "Ring, and read this out", ("Happening", "He has a knife."), ("WhoAndWhere", "The flat."), ("Line", "child-being-attacked-now"));
        var one = await gwen.Read(await Address(seaward, LookAt.Danger));

        Assert.Equal(HttpStatusCode.NotFound, (await gwen.Read($"/exceptions/{Guid.NewGuid()}")).Status);
        var strange = await gwen.Press(one, "Close it with this answer", ("Finding", "7"), ("Words", "Something."));
        var nobody = await gwen.Press(one, "Close it with this answer", ("Finding", "TellHerNow"), ("Words", "Something."));

        Assert.True(strange.Says("Pick your answer") && nobody.Says("There is nobody to tell here."), nobody.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Null((await db.Set<SecondLook>().SingleAsync()).LookedAt));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task opens_by_itself_when_she_was_never_told_and_is_asked_once_and_answered_for_once(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var manager = await seaward.AWorker(Role.Manager, "Heledd", "Elsewhere");
        var wren = await seaward.AWoman(worker);
        string at;
        using (var carys = await seaward.SignedIn(worker))
        using (var gwen = await seaward.SignedIn(lead)) at = await HeldBack(carys, gwen, lead, wren);
        await AnHourPasses(seaward);
        Assert.Equal(0, await Count(seaward, LookAt.NeverTold));

        seaward.Clock.Pass(TimeSpan.FromDays(11));
        await AnHourPasses(seaward);
        await AnHourPasses(seaward);

        Assert.Equal(1, await Count(seaward, LookAt.NeverTold));
        using var heledd = await seaward.SignedIn(manager);
        Assert.True((await heledd.Read("/service")).Says("Exceptions that wait for an answer: 2. Past their day: 1."), (await heledd.Read("/service")).Text);
        var list = await heledd.Read("/exceptions");
        Assert.True(list.Says("A referral went and she has not been told, past the day we set") && list.Says("answer by Friday 27 November"), list.Text);
        Assert.True(list.Says("was due Tuesday 17 November, 3 working days past its day"), list.Text);
        using var later = await seaward.SignedIn(worker);
        await later.Press(await later.Read(at), "She has been told");
        Assert.Equal(0, await Count(seaward, LookAt.ToldLate));
        await heledd.Press(await heledd.Read(await Address(seaward, LookAt.NeverTold)), "Close it with this answer", ("Finding", "ShouldHaveBeenOtherwise"), ("Words", "He was away from the Tuesday on."));
        using var she = await seaward.Herself(wren);
        Assert.True((await she.Go("written")).Says("We sent a letter and had not told you by the day we set."), (await she.Go("written")).Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task opens_by_itself_when_nobody_told_her_of_what_was_sent_for_danger_or_a_referral_stays_past_its_last_day(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using (var carys = await seaward.SignedIn(worker))
        {
            await carys.Press(await carys.Read($"/danger?about={wren}"), "Ring, and read this out", ("Happening", "He has a knife."), ("WhoAndWhere", "The flat."), ("Line", "child-being-attacked-now"));
            await AReferral.Decide(carys, wren, lead);
        }
        seaward.Clock.Pass(TimeSpan.FromDays(8));
        await AnHourPasses(seaward);

        using var gwen = await seaward.SignedIn(lead);
        var list = await gwen.Read("/exceptions");
        Assert.True(list.Says("Something was sent for danger and she has not been told, past the day we set") && list.Says("A referral is past the last day on which it had to go"), list.Text);
        Assert.True(list.Says("168 hours past its time"), list.Text);
        Assert.True((await gwen.Read(await Address(seaward, LookAt.DangerNeverTold))).Says("He has a knife."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k")]
    public async Task follows_what_was_sent_in_danger_to_where_she_said_that_nothing_may_go(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        await carys.Press(await carys.Read($"/people/{wren}/reach"), "Keep this", ("Reach.Ways", "Ring"), ("Reach.Never", "14 Tern Street"));
        var (at, _) = await AReferral.Told(carys, wren, lead);

        var gone = await carys.Press(await carys.Read($"{at}/send"), "Send it for this danger", ("How", "Post"), ("Where", "14 Tern Street"), ("Danger", "child-being-attacked-now"));

        Assert.True(gone.Says("It has gone"), gone.Text);
        using var gwen = await seaward.SignedIn(lead);
        var one = await gwen.Read(await Address(seaward, LookAt.SentWhereNothingMayGo));
        Assert.True(one.Says("A referral went, for danger, where she said nothing may go") && one.Says("14 Tern Street"), one.Text);
        Assert.True((await carys.Read(one.Path)).Says("You did this yourself."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task follows_a_notice_that_is_taken_back_and_nothing_of_it_can_go_any_more(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var (at, together) = await AReferral.Told(carys, wren, lead);
        var send = await carys.Press(together, "I don’t want to reply");

        var gap = await carys.Press(await carys.Read(at), "Take it back");
        Assert.True(gap.Says("Write what has changed"), gap.Text);
        var back = await carys.Press(gap, "Take it back", ("TakeBack", "The school found him at his gran’s."));

        Assert.True(back.Says("Taken back before it went") && back.Says("Tell her in person that it does not."), back.Text);
        var late = await carys.Press(send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(late.Says("This was taken back and does not go."), late.Text);
        Assert.False((await carys.Read("/today")).Says("has to go"), (await carys.Read("/today")).Text);
        Assert.True((await she.Go("written")).Says("We took it back. It does not go. The school found him at his gran’s."), (await she.Go("written")).Text);
        using var gwen = await seaward.SignedIn(lead);
        Assert.True((await gwen.Read(await Address(seaward, LookAt.TakenBack))).Says("The school found him at his gran’s."));
        Assert.EndsWith("/notice", (await AReferral.Decide(carys, wren, lead)).Path, StringComparison.Ordinal);
    }

    private static async Task AnHourPasses(ASeaward seaward)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AskAboutLate>().Do(default);
    }

    private static async Task<int> Count(ASeaward seaward, LookAt at)
    {
        var count = 0;
        await seaward.Do(Actor.Seaward, async (db, _) => count = await db.Set<SecondLook>().CountAsync(l => l.At == at));
        return count;
    }

    private static async Task<string> HeldBack(Visitor carys, Visitor gwen, Staff lead, RecordId wren)
    {
        var notice = await AReferral.Decide(carys, wren, lead);
        var at = notice.Path.Replace("/notice", "", StringComparison.Ordinal);
        notice = await carys.Press(notice, "Keep the words", AReferral.OurWords);
        await carys.Press(notice, "Ask the lead", ("Reason", "AdultHurtForIt"), ("EndangerWords", "He said he would hit her if anyone came."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString()));
        await gwen.Press(await gwen.Read($"{at}/hold-back"), "I agree");
        await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "SecureMail"), ("Where", "The duty desk"));
        return at;
    }

    private static string Token(Sheet page) => page.Page.QuerySelector("main input[name=f]")!.GetAttribute("value")!;

    private static async Task<string> Address(ASeaward seaward, LookAt at, bool about = false)
    {
        var address = "";
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var look = await db.Set<SecondLook>().AsNoTracking().SingleAsync(l => l.At == at);
            address = $"/exceptions/{(about ? look.About : look.Id)}";
        });
        return address;
    }

    private static Task Nothing(ASeaward seaward, string words) => seaward.Do(Actor.Seaward, async (db, _) =>
    {
        var closed = (await db.Database.SqlQueryRaw<byte[]>("SELECT words AS \"Value\" FROM second_look").ToListAsync()).Single();
        Assert.NotEmpty(closed);
        Assert.DoesNotContain(words, System.Text.Encoding.UTF8.GetString(closed), StringComparison.Ordinal);
    });
}
