using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Safeguarding.Births;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Births;

[Trait("row", "Y21")]
public sealed class A_birth
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task has_no_plan_before_it_was_explained_what_we_do_with_it(Engine engine)
    {
        await using var birth = await ABirth.Expected(engine);
        var (carys, _, at) = birth;

        var shut = await carys.Read(at);
        Assert.True(shut.Says("First she hears what we do with what she tells us"), shut.Text);
        var forced = await carys.Post(at, ("Due", "2027-01-20"), ("f", Token(await carys.Read($"/people/{birth.Wren}/note"))));
        Assert.True(forced.Says("First she hears what we do"), forced.Text);
        await birth.Seaward.Do(Actor.Seaward, async (db, _) => Assert.Empty(db.Set<BirthPlan>()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_planned_with_who_decided_on_what_was_seen_and_she_answers_each_step(Engine engine)
    {
        await using var birth = await ABirth.Due(engine, "2027-01-20");
        var (carys, she, at) = birth;
        var bare = await carys.Press(await carys.Read($"{at}/steps"), "Keep this step", [.. ABirth.Visit.Where(f => f.Item1 != "Form.Seen")]);
        Assert.True(bare.Says("A step with nothing seen behind it is not planned.") && bare.Html.Contains("Two scans where he has grown.", StringComparison.Ordinal), bare.Text);
        await carys.Press(bare, "Keep this step", ("Form.Seen", "He was small at the scan on 2 November."));

        Assert.True((await she.Go("birth")).Says("No plan for a birth"));
        await carys.Press(await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-10"));
        var hers = await she.Go("birth");
        Assert.True(hers.Says("A midwife weighs him on day three, at home.") && hers.Says("Decided by:") && hers.Says("He was small at the scan on 2 November.") && hers.Says("Two scans where he has grown.") && hers.Says("unless someone is in danger right then"), hers.Text);
        Assert.Equal("Home", hers.Page.Title);
        var change = await she.Press(await she.Press(hers, "Say what you think"), "Keep my answer", ("Answer", "WithChange"));
        Assert.True(change.Says("Say what should change, or pick another answer."), change.Text);
        var said = await she.Press(change, "Keep my answer", ("Words", "After ten, please."));
        Assert.True(said.Says("You said: Yes, with a change") && said.Says("After ten, please."), said.Text);
        var with = await she.Press(said, "Keep who I want", ("Company", "My aunt Nia, by phone"), ("Advocate", "true"));
        Assert.True(with.Says("We find out who can be with you"), with.Text);
        await carys.Press(await carys.Read(at), "Tell her this", ("Arranged", "Lowri is on your side. She answers at night."));
        Assert.True((await she.Go("birth")).Says("Lowri is on your side."));

        var paper = await carys.Read($"{at}/paper");
        Assert.True(paper.Says("My aunt Nia, by phone") && paper.Says("Lowri is on your side.") && paper.Says("After ten, please.") && paper.Says("Nothing new is decided at the bedside"), paper.Text);
        using var another = await birth.Seaward.Herself(await birth.Seaward.AWoman(await birth.Seaward.AWorker(), "Fern"));
        Assert.True((await another.Go("birth")).Says("No plan for a birth"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task takes_a_late_change_only_with_a_reason_a_person_told_her_and_nothing_new_once_it_began(Engine engine)
    {
        await using var birth = await ABirth.Due(engine, "2026-11-20");
        var (carys, she, at) = birth;
        await carys.Press(await carys.Read($"{at}/steps"), "Keep this step", ABirth.Visit);
        await carys.Press(await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-10"));

        var late = await carys.Press(await carys.Read($"{at}/steps"), "Keep this step", [.. ABirth.Visit, ("Form.What", "A second visit on day five.")]);
        Assert.True(late.Says("Write why this comes so late."), late.Text);
        var untold = await carys.Press(late, "Keep this step", ("Form.Late", "The second scan was this morning."));
        Assert.True(untold.Says("Write the day a person told her of it.") && untold.Html.Contains("The second scan was this morning.", StringComparison.Ordinal), untold.Text);
        await carys.Press(untold, "Keep this step", ("Form.LateToldOn", "2026-11-10"));
        Assert.True((await she.Go("birth")).Says("The second scan was this morning."));

        var open = await carys.Read($"{at}/steps");
        await carys.Press(await carys.Read(at), "It has begun", ("BeganOn", "2026-11-10"));
        var bedside = await carys.Press(open, "Keep this step", [.. ABirth.Visit, ("Turn", ""), ("Form.Late", "x"), ("Form.LateToldOn", "2026-11-10")]);
        Assert.True(bedside.Says("Nothing new is decided now. If someone is in danger at this moment, use the way for danger."), bedside.Text);
        Assert.True((await carys.Read(at)).Says("Only danger now is faster"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task says_afterwards_what_was_done_otherwise_and_why_to_her_and_in_the_figures(Engine engine)
    {
        await using var birth = await ABirth.Due(engine, "2026-11-20");
        var (carys, she, at) = birth;
        var kept = await carys.Press(await carys.Read($"{at}/steps"), "Keep this step", ABirth.Visit);
        var step = kept.Page.QuerySelectorAll($"a[href^='{at}/steps/']").First().GetAttribute("href")!;
        await carys.Press(await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-09"));
        await carys.Press(await carys.Read(at), "It has begun", ("BeganOn", "2026-11-10"));

        var why = await carys.Press(await carys.Read(step), "Keep what was done", ("Came", "Otherwise"));
        Assert.True(why.Says("Write why it was done otherwise."), why.Text);
        await carys.Press(why, "Keep what was done", ("Why", "The ward weighed him on day one. Nobody had read the plan."));
        var hers = await she.Go("birth");
        Assert.True(hers.Says("It was done another way. This is why:") && hers.Says("Nobody had read the plan."), hers.Text);

        await using var scope = birth.Seaward.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetServices<Seaward.Features.Indicators.IIndicatorSource>().OfType<BirthIndicators>().Single().Read(new(2026, 11), default);
        Assert.Equal(new Seaward.Features.Indicators.Count(1), figures.Single(f => f.Measure == "she-knew-before").Count);
        Assert.Equal(new Seaward.Features.Indicators.Count(1), figures.Single(f => f.Measure == "birth-otherwise").Count);
        Assert.Equal(new Seaward.Features.Indicators.Count(0), figures.Single(f => f.Measure == "birth-steps-as-planned").Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task loses_no_word_when_two_write_at_once_and_keeps_one_when_pressed_twice(Engine engine)
    {
        await using var birth = await ABirth.Due(engine, "2027-01-20");
        var (carys, she, at) = birth;
        var empty = await carys.Read($"{at}/steps");
        await carys.Press(empty, "Keep this step", ABirth.Visit);
        var twice = await carys.Press(empty, "Keep this step", ABirth.Visit);
        Assert.True(twice.Says("Someone else wrote here while you were writing."), twice.Text);
        await carys.Press(await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-10"));

        var hers = await she.Press(await she.Go("birth"), "Say what you think");
        var step = (await carys.Read(at)).Page.QuerySelectorAll($"a[href^='{at}/steps/']").First().GetAttribute("href")!;
        await carys.Press(await carys.Read(step), "Keep her answer", ("Answer", "Fine"));
        var late = await she.Press(hers, "Keep my answer", ("Answer", "No"), ("Words", "Not at home."));
        Assert.True(late.Says("Someone wrote here while you were writing."), late.Text);
        Assert.Contains("Not at home.", late.Page.QuerySelector("textarea[name=Words]")!.TextContent, StringComparison.Ordinal);
        Assert.True((await she.Press(late, "Keep my answer")).Says("Not at home."));
        Assert.True((await carys.Read(step)).Says("Only she changes it."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task that_is_near_is_on_today_until_she_knows_the_plan_and_was_asked(Engine engine)
    {
        await using var birth = await ABirth.Due(engine, "2026-12-05");
        var (carys, she, at) = birth;
        await carys.Press(await carys.Read($"{at}/steps"), "Keep this step", ABirth.Visit);
        Assert.True((await carys.Read("/today")).Says("One birth is near"));
        await carys.Press(await carys.Read(at), "She knows all of it", ("ToldOn", "2026-11-10"));
        await she.Press(await she.Press(await she.Go("birth"), "Say what you think"), "Keep my answer", ("Answer", "Fine"));
        Assert.False((await carys.Read("/today")).Says("One birth is near"));
    }

    private static string Token(Sheet sheet) => sheet.Page.QuerySelector("input[name=f]")?.GetAttribute("value") ?? "";
}
