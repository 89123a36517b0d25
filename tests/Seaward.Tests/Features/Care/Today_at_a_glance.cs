using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Care.Meetings;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Care;

public sealed class Today_at_a_glance
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_who_is_next_what_she_said_last_and_what_we_owe(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        await visitor.Press(await visitor.Read($"/people/{wren}/note"), "Save", ("Input.Said", "“I’d come every week if it was ten.”"), ("Input.Ours", "Ring the school"), ("Input.By", "2026-11-10"));

        var today = await visitor.Press(await visitor.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-10"), ("Input.Time", "10:00"), ("Input.Place", "Garden room"));

        Assert.Equal("/today", today.Path);
        Assert.True(today.Says("Tuesday, Carys.") && today.Says("One person to see. One promise due."), today.Text);
        Assert.True(today.Says("10:00") && today.Says("Garden room") && today.Says("Last time: “I’d come every week if it was ten.”"), today.Text);
        var owed = await visitor.Press(today, "Done");
        Assert.True(owed.Says("Nothing due today.") && owed.Says("One done today"), owed.Text);
        var after = await visitor.Press(owed, "Not done after all");
        Assert.True(after.Says("One promise due.") && !after.Says("done today"), after.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_note_can_be_written_on_her_page_and_the_next_meeting_stands_there(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWomanWeMayAsk(carys);
        var visitor = await seaward.SignedIn(carys);
        await visitor.Press(await visitor.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-12"), ("Input.Time", "10:00"), ("Input.Place", "Garden room"));

        var page = await visitor.Read($"/people/{wren}");
        var notes = await visitor.Press(page, "Save. She can read it now", ("Input.Happened", "Tea, and the pier drawing."));

        Assert.True(page.Says("Thursday 12 November at 10:00. Garden room"), page.Text);
        Assert.Equal($"/people/{wren}/notes?saved=true", notes.Path);
        Assert.True(notes.Says("Tea, and the pier drawing."), notes.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R11")]
    public async Task is_only_of_the_women_one_walks_with_and_each_meeting_says_with_whom(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(name: "Gwen"));
        var (wren, _) = (await seaward.AWoman(carys), await seaward.AWoman(gwen, "Dee"));
        var visitor = await seaward.SignedIn(carys);

        var today = await visitor.Press(await visitor.Read($"/people/{wren}/meeting"), "Save", ("Input.Day", "2026-11-12"), ("Input.Time", "10:00"));

        Assert.True(today.Says("Wren") && today.Says("Thursday 12 November, 10:00"), today.Text);
        Assert.False(today.Says("Dee"), today.Text);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) => Assert.Equal(carys.StaffId, (await db.Set<Meeting>().SingleAsync(m => m.Record == wren)).Staff));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_above_the_day_what_cannot_wait(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (carys, gwen) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        using var worker = await seaward.SignedIn(carys);
        await AReferral.Decide(worker, await seaward.AWoman(carys), gwen);
        var danger = await worker.Press(await worker.Read("/danger"), "Ring, and read this out", ("Happening", "He has the child."), ("WhoAndWhere", "Quay Street"), ("Line", "child-being-attacked-now"));

        var today = await worker.Read("/today");
        using var second = await seaward.SignedIn(gwen);
        Assert.False((await second.Read("/today")).Says("needs a second person"));
        await worker.Press(danger, "I have rung 999 and read it out");
        var hers = await second.Read("/today");

        Assert.True(today.Says("A referral of yours has not gone. It goes by Friday 13 November."), today.Text);
        Assert.True(today.Says("Someone is in danger, and nobody has rung yet."), today.Text);
        Assert.False(today.Says("needs a second person"), today.Text);
        Assert.True(hers.Says("Something that was sent for danger needs a second person today."), hers.Text);
        Assert.False(hers.Says("A referral of yours"), hers.Text);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "N1")]
    public async Task leaves_one_line_in_each_record_and_none_in_that_of_a_woman_who_blocked_the_worker(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var (wren, dee) = (await seaward.AWoman(carys), await seaward.AWoman(carys, "Dee"));
        await seaward.Do(Actor.Of(dee), async (db, _) =>
        {
            db.Add(Standing.Of(dee, carys.StaffId, StandingKind.Blocked, seaward.Clock.GetUtcNow()));
            await db.Save("act.blocked", default);
        });

        var today = await (await seaward.SignedIn(carys)).Read("/today");

        Assert.True(today.Says("Wren"), today.Text);
        Assert.False(today.Says("Dee"), today.Text);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            var lines = await db.Set<AccessLine>().Where(l => l.Why == "Today").ToListAsync();
            Assert.Equal([(wren, "KeyWorker")], lines.Select(l => (l.Record, l.As)));
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task asks_the_database_as_often_for_fifty_women_as_for_five(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        await Women(seaward, carys, 5);
        var visitor = await seaward.SignedIn(carys);
        await visitor.Read("/today");
        var withFive = await ASeaward.Asked(() => visitor.Read("/today"));
        await Women(seaward, carys, 45);

        var withFifty = await ASeaward.Asked(async () =>
        {
            var page = await visitor.Read("/today");
            Assert.True(page.Says("50 people to see."), page.Text);
        });

        Assert.True(withFive.Count is > 4 and < 25, string.Join("\n\n", withFive));
        Assert.True(withFive.Count == withFifty.Count, $"{string.Join("\n\n", withFive)}\n\nand then:\n\n{string.Join("\n\n", withFifty)}");
    }

    private static async Task Women(ASeaward seaward, Seaward.Platform.Identity.Staff worker, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var woman = await seaward.AWoman(worker, $"Woman{i}");
            await seaward.Do(Actor.Of(worker.StaffId), async (db, door) =>
            {
                var plan = new PlanMeeting(db, door, seaward.Services.GetRequiredService<Seaward.Platform.Time.ServiceClock>());
                Assert.True((await plan.Do(woman, new DateOnly(2026, 11, 10), new TimeOnly(15, 0), "Here", "", default)).Succeeded);
            });
        }
    }
}
