using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Notes;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Exceptions;
using NewWayIn = Seaward.Features.Workforce.NewWayIn;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Jobs;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.FrontDoor;
using Joined = Seaward.Tests.Features.Joining.Joined;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.Features.Safeguarding.Conferences;
using Seaward.Tests.Features.Safeguarding.Publishing;
using Seaward.Tests.Features.Workforce;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>What a year brings, made through the pages by the people whose work it is, so that every address has something real under it. Once for each running Seaward.</summary>
internal sealed class ALife : IDisposable
{
    private static readonly ConditionalWeakTable<ASeaward, Task<ALife>> Lives = [];
    private readonly ASeaward seaward;
    private readonly RecordId wren;
    private readonly List<Visitor> everyone = [];
    private Visitor carys = null!, manager = null!, mair = null!, gwen = null!;
    private Staff asked = null!, outreach = null!;

    private ALife(ASeaward seaward, RecordId wren) => (this.seaward, this.wren) = (seaward, wren);

    /// <summary>Who is asked to be the second person, or the lead, about this woman.</summary>
    public Staff Asked => asked;

    public string Answer { get; private set; } = "";
    public string Question { get; private set; } = "";
    public string Bag { get; private set; } = "";
    public string Session { get; private set; } = "";
    public string ThreadPass { get; private set; } = "";
    public string AskedLine { get; private set; } = "";
    public string NoteToAnswer { get; private set; } = "";
    public string AskedLook { get; private set; } = "";
    public string Promise { get; private set; } = "";
    public string Danger { get; private set; } = "";
    public string DangerLook { get; private set; } = "";
    public string ReferralLook { get; private set; } = "";
    public string FurtherLook { get; private set; } = "";
    public string ToRing { get; private set; } = "";
    public string Member { get; private set; } = "";
    public string Invited { get; private set; } = "";
    public string WayIn { get; private set; } = "";
    public string Waiting { get; private set; } = "";
    public string Decided { get; private set; } = "";
    public string Begun { get; private set; } = "";
    public string Told { get; private set; } = "";
    public string Sent { get; private set; } = "";
    public string Back { get; private set; } = "";
    public string Untold { get; private set; } = "";
    public string Held { get; private set; } = "";
    public string Word { get; private set; } = "";
    public string Proposed { get; private set; } = "";
    public string Alone { get; private set; } = "";

    public string Conference { get; private set; } = "";
    public string ReadyConference { get; private set; } = "";
    public string HeldConference { get; private set; } = "";
    public string Demand { get; private set; } = "";
    public string AnsweredDemand { get; private set; } = "";
    public string InWeek { get; private set; } = "";
    public string BirthStep { get; private set; } = "";
    public string GroupSaid { get; private set; } = "";

    public const string Published = "2026-09", ToPublish = "2026-10";

    public static Task<ALife> Of(ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        lock (Lives) return Lives.GetValue(seaward, _ => Live(seaward, keyWorker, woman));
    }

    public void Dispose() => everyone.ForEach(visitor => visitor.Dispose());

    private static async Task<ALife> Live(ASeaward seaward, Staff keyWorker, RecordId woman)
    {
        using var life = new ALife(seaward, woman);
        await life.Gather(keyWorker);
        await life.Care();
        await life.AtTheDoor();
        await life.Referrals(await life.Someone(Role.SafeguardingLead, "Anwen"));
        await life.InDanger();
        await life.WhoLooked();
        await life.Staff();
        await life.WordList();
        await life.Meetings();
        await life.Birth();
        await life.Publishing();
        return life;
    }

    private async Task Gather(Staff keyWorker)
    {
        carys = await In(keyWorker);
        manager = await In(await Someone(Role.Manager, "Heledd"));
        outreach = await seaward.AWorker(Role.Outreach, "Mair", "Elsewhere");
        Member = outreach.Id.ToString();
        mair = await In(outreach);
        asked = await seaward.AWorker(Role.SafeguardingLead, "Gwen", "Elsewhere");
        gwen = await In(asked);
    }

    private async Task Care()
    {
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        await Press(carys, await carys.Read($"/people/{wren}/reach"), "Keep this", ("Reach.Ways", "Ring"), ("Reach.Hours", "ten till two"));
        var back = await Press(carys, await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs"), "Keep what she said", ("Form.HerWords", "Ten o’clock."));
        Answer = Id(back);
        await Press(carys, await carys.Read($"/people/{wren}/note"), "Save", ("Input.Happened", "We had coffee."), ("Input.Ours", "Ring the school."), ("Input.ChildPresent", "no"));
        await Press(carys, await carys.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-12"), ("Input.Time", "10:00"), ("Input.Place", "The library"));
        await Find(async db => NoteToAnswer = (await db.Set<Note>().AsNoTracking().FirstAsync()).Id.ToString());
        await Find(async db => Promise = (await db.Set<Promise>().AsNoTracking().OrderBy(p => p.Id).LastAsync()).Id.ToString());
    }

    private async Task AtTheDoor()
    {
        Directory.CreateDirectory(Path.Combine(seaward.Folder, "spoken"));
        foreach (var version in Enumerable.Range(1, 4)) await File.WriteAllTextAsync(Path.Combine(seaward.Folder, "spoken", $"policy-{version}.mp3"), "ID3");
        using var someone = seaward.Anyone();
        var (_, number) = await someone.Asks("Can I bring him with me?");
        ThreadPass = Value(await someone.OpensWith(number), "Pass");
        Question = Last(await carys.Read("/questions"), "main .links a");
        await someone.Press(await someone.Go("bag"), "That’s my bag");
        Bag = Last(await carys.Read("/bags"), "main .links a");
        await Press(carys, await carys.Read("/sessions"), "Keep these times here from now on");
        Session = Last(await carys.Read("/sessions"), "main form.panel a");
    }

    private async Task Referrals(Staff lead)
    {
        Begun = await Begin(carys, wren);
        Told = await Begin(carys, wren, tell: true);
        Sent = await Begin(carys, wren, tell: true);
        await Gone(Sent);
        Back = await Begin(carys, wren, tell: true);
        await Gone(Back);
        await Press(carys, await carys.Read($"/referrals/{Back}"), "Keep her words, to send on", ("Late", "One thing more."));
        await Press(carys, await carys.Read($"/referrals/{Back}"), "Keep it, and tell her first", ("CameOfIt", "Friday care is offered."));
        Untold = await Begin(carys, wren, tell: true);
        await Press(carys, await carys.Read($"/referrals/{Untold}/send"), "Send it for this danger", ("How", "HandedOver"), ("Danger", "child-being-attacked-now"));
        await Press(carys, await carys.Read($"/referrals/{Begun}/notice"), "Keep the words", AReferral.OurWords);
        await Press(carys, await carys.Read($"/referrals/{Begun}/notice"), "Write down this try", ("On", "2026-11-10"), ("WayTried", "WaitedAtTheDropIn"));
        Held = await AskLead(lead);
        await Decisions();
    }

    /// <summary>Another woman's, so that who is asked about it has nothing to do with this one.</summary>
    private async Task<string> AskLead(Staff lead)
    {
        var sioned = await seaward.AWorker(Role.KeyWorker, "Sioned", "Elsewhere");
        var worker = await In(sioned);
        var held = await Begin(worker, await seaward.AWoman(sioned, "Heron", "Elsewhere"));
        await Press(worker, await worker.Read($"/referrals/{held}/notice"), "Keep the words", AReferral.OurWords);
        await Press(worker, await worker.Read($"/referrals/{held}/notice"), "Ask the lead",
            ("Reason", "ChildHurtForIt"), ("EndangerWords", "He said so."), ("TellBy", "2026-11-20"), ("Lead", lead.Id.ToString()));
        return held;
    }

    private async Task Decisions()
    {
        var waits = await Press(carys, await AReferral.Think(carys, wren), "Carry on", [.. AReferral.LeftAlone, .. AReferral.Around(outreach),
            ("Way", "NoReferral"), ("Otherwise", "It is settled."), ("WillDo", "Ring the school."), ("By", "2026-11-20"), ("Second", asked.Id.ToString())]);
        Waiting = Id(waits);
        await Find(async db => Decided = (await db.Set<Seaward.Features.Safeguarding.Referrals.Referral>().AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(Told))).Decision.ToString());
    }

    private async Task InDanger()
    {
        var sent = await Press(mair, await mair.Read($"/danger?about={wren}"), "Ring, and read this out",
            ("Happening", "He has a knife at the door."), ("WhoAndWhere", "The blue flat."), ("Line", "child-being-attacked-now"));
        Danger = Id(sent);
        var name = "";
        await seaward.Do(Actor.Of(new StaffId(outreach.Id)), async (_, door) => name = (await door.Labels([wren], Why.Today, default))[wren].Name);
        await mair.Post("/find?handler=Elsewhere", ("f", Value(await mair.Read("/find"), "f")), ("Words", name), ("Reason", "AnotherService"), ("Because", "The refuge rang about her."));
        await Find(async db =>
        {
            FurtherLook = (await db.Set<SecondLook>().AsNoTracking().SingleAsync(l => l.At == LookAt.LookedFurther)).Id.ToString();
            DangerLook = (await db.Set<SecondLook>().AsNoTracking().SingleAsync(l => l.About == Guid.Parse(Danger))).Id.ToString();
            ReferralLook = (await db.Set<SecondLook>().AsNoTracking().SingleAsync(l => l.About == Guid.Parse(Untold))).Id.ToString();
            ToRing = (await db.Set<OutboxItem>().AsNoTracking().SingleAsync(i => i.About == Guid.Parse(Danger) && i.What == ByHand.RingAboutDanger)).Id.ToString();
        });
    }

    private async Task WhoLooked()
    {
        using var she = await seaward.Herself(wren);
        await carys.Read($"/people/{wren}");
        var ask = await Press(she, await she.Go("looked"), "Ask about this");
        AskedLine = Value(ask, "Line");
        await Press(she, ask, "Send it", ("Text", "Why was it opened?"));
        AskedLook = Last(await manager.Read("/looked"), "main a[href^='/looked/']");
    }

    private async Task Staff()
    {
        Invited = (await manager.Invites("Lois", Role.Outreach)).Split('/')[^1];
        await Press(manager, await manager.Read($"/staff/{Member}"), "Ask for a new way in");
        await Find(async db => WayIn = (await db.Set<NewWayIn>().AsNoTracking().SingleAsync()).Id.ToString());
        await Press(manager, await manager.Read($"/service/publish/{Published}"), "Publish September 2026 for everyone");
    }

    private async Task WordList() => Word = Id(await Press(carys, await carys.Read("/our-words/new"), "Put it to the group",
        ("Terms", "one of our regulars"), ("Instead", "comes every …"), ("Why", "It sounds like a bar."), ("Severity", "Medium")));

    /// <summary>One meeting is being prepared, one has its pack, one has taken place; and something stands in her week.</summary>
    private async Task Meetings()
    {
        using var she = await seaward.Herself(wren);
        var at = (await AConference.Planned(carys, wren)).Path;
        (Conference, Demand) = (AConference.Id(at), await AConference.Demands(carys, at, AConference.TestTwiceAWeek));
        AnsweredDemand = await AConference.Demands(carys, at, AConference.ClubOnFridays);
        await AConference.Answers(she, at, AnsweredDemand, "Can");
        await Press(carys, await carys.Read($"{at}/steps"), "Keep this date", ("Step.What", "A flat"), ("Step.SetBy", "Court"), ("Step.By", "2026-12-15"));
        var ready = (await AConference.Planned(carys, wren, ("Form.Kind", "CoreGroup"))).Path;
        var club = await AConference.Demands(carys, ready, AConference.ClubOnFridays);
        await AConference.Answers(she, ready, club, "NotSaid");
        await AConference.Signs(carys, ready, club);
        await AConference.Side(she, ready, "It is right. Take it with you", "They were fed.");
        await Press(carys, await carys.Read(ready), "Make the pack ready");
        ReadyConference = AConference.Id(ready);
        var held = (await AConference.Planned(carys, wren, ("Form.Kind", "Review"))).Path;
        await AConference.Demands(carys, held, AConference.ClubOnFridays);
        await Press(carys, await carys.Read($"{held}/after"), "Keep what was decided", ("Form.HeldOn", "2026-11-10"), ("Form.Moved", "true"), ("Form.Decided", "The club stays."), ("Form.HeardOn", "2026-11-10"));
        await Press(she, await she.Go("conference-side", ("Conference", AConference.Id(held))), "Write it beside", ("Against", "Fridays are not enough."));
        HeldConference = AConference.Id(held);
        await Press(carys, await carys.Read($"/people/{wren}/week"), "Keep it in her week", ("Form.What", "Fetch him"), ("Form.Kind", "SchoolRun"), ("Form.When.Days", "Friday"), ("Form.When.Begin", "15:00"), ("Form.When.End", "15:40"));
        await Find(async db => InWeek = (await db.Set<Seaward.Features.Safeguarding.Load.LoadItem>().AsNoTracking().SingleAsync()).Id.ToString());
    }

    private async Task Birth()
    {
        var at = $"/people/{wren}/birth";
        await Press(carys, await carys.Read(at), "Begin it", ("Due", "2027-01-20"));
        var kept = await Press(carys, await carys.Read($"{at}/steps"), "Keep this step", ("Form.What", "A visit"), ("Form.DecidedBy", "Health"), ("Form.Seen", "He was small."), ("Form.WouldChange", "He grows."));
        BirthStep = Last(kept, $"a[href^='{at}/steps/']");
        await Press(carys, await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-10"));
        var delyth = await In(await Someone(Role.WomensGroup, "Delyth"));
        await Press(delyth, await delyth.Read("/group/say?of=Page"), "Send it back", ("Form.Which", "ask.title"), ("Form.Words", "Too long."), ("Form.UsingNow", "1"));
        await Find(async db => GroupSaid = (await db.Set<Seaward.Features.Safeguarding.Hearing.GroupSaid>().AsNoTracking().SingleAsync()).Id.ToString());
    }

    /// <summary>One version waits for the women's group, and a danger line was published before they were asked.</summary>
    private async Task Publishing()
    {
        await Press(gwen, await gwen.Read("/safeguarding/versions/next"), "Sign it, and pass it to the women’s group", AVersion.Whole);
        await Press(gwen, await gwen.Read(AVersion.List), "Keep it, and check it", ("Form.Text", AVersion.WithNight));
        await Press(gwen, await gwen.Read("/safeguarding/list/danger"), "Publish it now, with my name", ("Form.Text", AVersion.WithDanger), ("Form.Reason", "It happened twice this week."));
        await Find(async db =>
        {
            Proposed = (await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Kind == ProposalKind.BeforeWeAsk)).Id.ToString();
            Alone = (await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Kind == ProposalKind.DangerLine)).Id.ToString();
        });
    }

    private async Task<string> Begin(Visitor worker, RecordId woman, bool tell = false)
    {
        var notice = await AReferral.Decide(worker, woman, asked, ("AnotherMatter", "true"));
        if (tell) await Press(worker, notice, "She has been told", [.. AReferral.OurWords, ("How", "InPerson")]);
        return Id(notice);
    }

    private async Task Gone(string referral)
    {
        var send = await Press(carys, await carys.Read($"/referrals/{referral}/together"), "I don’t want to reply");
        await Press(carys, send, "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
    }

    private async Task<Visitor> In(Staff staff)
    {
        var visitor = await seaward.SignedIn(staff);
        everyone.Add(visitor);
        return visitor;
    }

    private async Task<Staff> Someone(Role role, string name)
    {
        Staff? there = null;
        await Find(async db => there = await db.Set<Staff>().AsNoTracking().Where(s => s.Role == role && s.LeftAt == null && s.FirstName == name).FirstOrDefaultAsync());
        return there ?? await seaward.AWorker(role, name, "The Mill");
    }

    private static async Task<Sheet> Press(Visitor who, Sheet on, string button, params (string, string)[] fields)
    {
        var after = await who.Press(on, button, fields);
        return after.Page.QuerySelector(".problems") is not { } wrong ? after
            : throw new InvalidOperationException($"'{button}' was not taken at {after.Path}: {wrong.TextContent}");
    }

    private Task Find(Func<CareDb, Task> find) => seaward.Do(Actor.Seaward, (db, _) => find(db));

    private static string Id(Sheet sheet) => sheet.Path.Split('/').LastOrDefault(part => Guid.TryParse(part, out _)) is { } id
        ? id : throw new InvalidOperationException($"No id at {sheet.Path}: {sheet.Text}");

    private static string Value(Sheet sheet, string field) =>
        sheet.Page.QuerySelector($"input[name='{field}']")?.GetAttribute("value") ?? throw new InvalidOperationException($"No '{field}' on: {sheet.Text}");

    private static string Last(Sheet sheet, string link) =>
        sheet.Page.QuerySelector(link)?.GetAttribute("href")?.Split('/')[^1] ?? throw new InvalidOperationException($"No '{link}' on: {sheet.Text}");
}
