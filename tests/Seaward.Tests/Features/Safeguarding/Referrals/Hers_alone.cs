using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Safeguarding.Referrals;

/// <summary>What she wrote on her own page, on a screen that a worker has in their hands. (R5k, R8)</summary>
public sealed class Hers_alone
{
    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task are_the_words_she_wrote_herself_and_what_is_typed_for_her_stands_beside_them(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var (at, blank) = await AReferral.Told(carys, wren, lead);
        await she.Press(await she.Go("letter", ("Letter", at.Split('/')[2])), "Keep my words", ("Words", "I asked on Monday and nobody rang."));

        var together = await carys.Read($"{at}/together?change=true");
        Assert.True(together.Says("I asked on Monday and nobody rang.") && together.Says("Written by you. Nobody else can change it."), together.Text);
        Assert.Equal("", together.Page.QuerySelector("textarea[name=Words]")!.TextContent.Trim());
        await carys.Press(together, "Keep my words", ("Words", "I am sorry. It is all true."));
        var forged = await carys.Press(blank, "Keep my words", ("Words", "It is all my fault."));
        Assert.True(forged.Says("Someone else wrote here while you were writing."), forged.Text);

        var hers = await she.Go("letter", ("Letter", at.Split('/')[2]));
        Assert.True(hers.Says("I asked on Monday and nobody rang.") && hers.Says("I am sorry. It is all true.") && hers.Says("Said by you, typed by Carys."), hers.Text);
        var left = await she.Press(hers, "Leave this out");
        Assert.True(left.Says("I asked on Monday and nobody rang.") && !left.Says("I am sorry."), left.Text);
        await carys.Press(await carys.Read($"{at}/together?change=true"), "Keep my words", ("Words", "He was with my mum."));
        var send = await she.Press(await she.Go("letter", ("Letter", at.Split('/')[2])), "Send both");
        Assert.True(send.Says("These words go as they stand") && send.Says("He was with my mum."), send.Text);

        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("I asked on Monday and nobody rang.") && gone.Says("He was with my mum."), gone.Text);
        var paper = await carys.Read($"{at}/paper");
        Assert.True(paper.Says("I asked on Monday and nobody rang.") && paper.Says("Said by her, typed by Carys.") && paper.Says("He was with my mum.") && !paper.Says("It is all"), paper.Text);
        var json = await carys.Http.GetStringAsync($"{at}/paper.json");
        Assert.Contains("\"herWordsTypedBy\": \"Carys\"", json, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5k"), Trait("row", "R8")]
    public async Task is_her_no_once_she_has_written_something_and_a_no_that_was_typed_says_by_whom(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var (worker, lead) = (await seaward.AWorker(), await seaward.AWorker(Role.SafeguardingLead, "Gwen"));
        var wren = await seaward.AWoman(worker);
        using var carys = await seaward.SignedIn(worker);
        using var she = await seaward.Herself(wren);
        var (at, together) = await AReferral.Told(carys, wren, lead);
        var letter = at.Split('/')[2];

        await carys.Press(together, "I don’t want to reply");
        Assert.True((await carys.Read(at)).Says("Carys wrote down that she does not want to reply."));
        Assert.True((await she.Go("letter", ("Letter", letter))).Says("Carys wrote down that you do not want to reply. If that is not so, write below."));
        Assert.True((await carys.Read("/today")).Says("Her answer to a letter has come."));
        await she.Press(await she.Go("letter", ("Letter", letter), ("Change", "true")), "Keep my words", ("Words", "I never said that."));

        var unsent = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(unsent.Says("Her side is missing."), unsent.Text);
        var refused = await carys.Press(await carys.Read($"{at}/together"), "I don’t want to reply");
        Assert.True(refused.Says("She has written something herself, on her own page. Only she can say that she does not want to reply."), refused.Text);
        var no = await she.Press(await she.Go("letter", ("Letter", letter)), "I don’t want to reply");
        Assert.True(no.Says("That is fine. We have what you said.") && !no.Says("wrote down that you"), no.Text);
        var gone = await carys.Press(await carys.Read($"{at}/send"), "It leaves now", ("How", "Post"), ("Where", "The duty desk"));
        Assert.True(gone.Says("She was told, and chose not to reply.") && !gone.Says("Carys wrote down"), gone.Text);
        await seaward.Do(Seaward.Platform.Actor.Seaward, async (db, _) => Assert.Null((await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Set<Referral>())).ChoseNotTypedBy));
    }
}
