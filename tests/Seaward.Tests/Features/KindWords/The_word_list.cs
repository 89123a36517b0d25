using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.KindWords;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.KindWords;

[Trait("row", "R5l")]
public sealed class The_word_list
{
    private const string Said = "She is too far gone, he wrote.";

    private static readonly (string, string)[] TooFarGone =
        [("Terms", "too far gone\nmuch too far gone"), ("Instead", "has … days to go\nWhat does she want next?"), ("Why", "It gives her up."), ("Severity", "High")];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_word_is_put_forward_talked_about_and_agreed_by_the_group_and_found_from_then_on(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var billie = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        var word = await carys.Press(await carys.Read("/our-words/new"), "Put it to the group", TooFarGone);
        Assert.True(word.Says("It gives her up."), word.Text);
        Assert.True((await billie.Press(await billie.Read(word.Path), "Say it", ("Words", "They said it to me."))).Says("They said it to me."));
        Assert.Empty(await Beside_a_note.Check(carys, Said));
        Assert.Equal(HttpStatusCode.Forbidden, (await carys.Read(word.Path + "/decide")).Status);

        var agreed = await faye.Press(await faye.Read(word.Path + "/decide"), "We agree", ("Because", "All six of us have been called it."));

        Assert.True(agreed.Says("Agreed for the group by Faye, 10 November 2026"), agreed.Text);
        Assert.True(agreed.Says("All six of us have been called it."));
        var found = Assert.Single(await Beside_a_note.Check(carys, Said));
        Assert.Equal("too far gone", found.GetProperty("text").GetString());
        Assert.Equal("It gives her up.", found.GetProperty("why").GetString());
        Assert.True((await carys.Read($"/our-words/rules/{found.GetProperty("rule").GetString()}")).Says("Agreed by the women’s group."));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task a_decision_applies_in_another_copy_of_seaward_within_seconds(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        using var elsewhere = new RulesInUse(seaward.Services.GetRequiredService<IServiceScopeFactory>(), seaward.Clock);
        Assert.Empty(await elsewhere.Find(Said, [], default));

        await Agree(faye, await faye.Press(await faye.Read("/our-words/new"), "Put it to the group", TooFarGone));

        seaward.Clock.Pass(RulesInUse.LooksAgainAfter);
        Assert.Single(await elsewhere.Find(Said, [], default));
    }

    [Fact]
    public async Task the_group_sends_back_with_a_reason_and_nobody_decides_twice()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        var word = await carys.Press(await carys.Read("/our-words/new"), "Put it to the group", TooFarGone);
        var form = await faye.Read(word.Path + "/decide");
        Assert.NotNull((await faye.Press(form, "Send it back")).Page.QuerySelector(".wrong"));

        var back = await faye.Press(form, "Send it back", ("Because", "Some of us say it ourselves."));

        Assert.True(back.Says("Sent back for the group by Faye, 10 November 2026"), back.Text);
        Assert.True((await faye.Press(form, "We agree", ("Because", "Yes after all."))).Says("Someone has decided this in the meantime."));
        Assert.Empty(await Beside_a_note.Check(carys, Said));
    }

    [Theory]
    [InlineData("Terms", "too (far gone", "We could not read that")]
    [InlineData("Terms", "", "Put the words here")]
    [InlineData("Instead", "", "Put one to 3 things")]
    [InlineData("Severity", "", "Choose how much it harms.")]
    [InlineData("Speaks", "The door is open.\nShe came in.", "It was not found in “The door is open.”")]
    [InlineData("Quiet", "She is too far gone.\nA door.", "It was found in “She is too far gone.”")]
    public async Task a_mistake_comes_back_as_a_sentence_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        (string, string)[] plain = [.. TooFarGone, ("Speaks", "They wrote too far gone.\nShe is too far gone."), ("Quiet", "A door.\nDoors.")];

        var back = await carys.Press(await carys.Read("/our-words/new"), "Put it to the group", [.. plain.Where(p => p.Item1 != field), (field, typed)]);

        Assert.True(back.Says(sentence), back.Text);
        Assert.Equal("It gives her up.", back.Page.QuerySelector("[name=Why]")!.GetAttribute("value"));
        Assert.True((await carys.Read("/our-words")).Page.QuerySelector("a[href^='/our-words/']:not([href='/our-words/new'])") is null);
    }

    [Fact]
    public async Task a_rule_that_is_wrong_too_often_is_left_out_when_the_group_agrees()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        const string Note = "Both sisters are addicts and share a flat.";
        Assert.Single(await Beside_a_note.Check(carys, Note));
        var list = await carys.Press(await carys.Read("/our-words/rules/addict"), "Put it to the group", ("Why", "Only to see that it can be done."));

        await Agree(faye, await faye.Read(list.Page.QuerySelector("#k-waiting ~ ul a")!.GetAttribute("href")!));

        Assert.Empty(await Beside_a_note.Check(carys, Note));
        Assert.Equal(HttpStatusCode.NotFound, (await carys.Read("/our-words/rules/addict")).Status);
    }

    [Fact]
    public async Task is_one_step_from_where_the_women_s_group_begins_its_day()
    {
        Assert.Equal("/group", Seaward.Features.Workforce.Session.Home(Role.WomensGroup));
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var faye = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Faye"));
        Assert.NotNull((await faye.Read("/group")).Page.QuerySelector("nav a[href='/our-words']"));
        Assert.True((await faye.Read("/our-words")).Says("This list belongs to mothers."));
    }

    private static Task<Sheet> Agree(Visitor signer, Sheet word) => Decide(signer, word.Path + "/decide");

    private static async Task<Sheet> Decide(Visitor signer, string at) => await signer.Press(await signer.Read(at), "We agree", ("Because", "We all say so."));
}
