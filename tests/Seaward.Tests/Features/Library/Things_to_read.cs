using Microsoft.EntityFrameworkCore;
using Seaward.Features.Library;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Library;

[Trait("row", "T14")]
public sealed class Things_to_read
{
    private static readonly (string, string)[] HotFlushes =
    [
        ("Title", "Hot flushes and broken sleep"), ("Text", "They come from the change, and from methadone too. Ask us which."), ("Asked", "Seven mums at the Thursday table"),
        ("Checked", "The menopause guide, 2025"), ("Words", "The Thursday table"), ("ReviewOn", "2027-11-10"),
    ];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task say_who_was_asked_and_are_gone_after_their_day(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var carys = await seaward.AWorker();
        using var writes = await seaward.SignedIn(carys);
        using var agrees = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        await writes.Press(await writes.Read("/library"), "Keep it", HotFlushes);
        Assert.True((await writes.Read("/library")).Says("Waits for a second person."));
        await agrees.Press(await agrees.Read("/library"), "I agree");

        var read = await she.Read("/read");
        Assert.True(read.Says("Hot flushes and broken sleep"));
        Assert.True(read.Says("Seven mums at the Thursday table"));
        Assert.True(read.Says("The menopause guide, 2025"));

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Single(await db.LeafletsNow(new(2027, 11, 10), default));
            Assert.Empty(await db.LeafletsNow(new(2027, 11, 11), default));
        });
        seaward.Clock.Pass(TimeSpan.FromDays(366));
        using var later = await seaward.SignedIn(carys);
        Assert.True((await later.Read("/library")).Says("Past its day, 10 November 2027"));
    }

    [Fact]
    public async Task are_not_shown_before_a_second_person_agreed_nor_kept_without_their_making()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var writes = await seaward.SignedIn(await seaward.AWorker());
        var bare = await writes.Press(await writes.Read("/library"), "Keep it", ("Title", "Teeth"), ("Text", "There is a kind dentist."), ("ReviewOn", "2027-01-01"));
        Assert.True(bare.Says("How it was made is never left out."));
        Assert.Equal("There is a kind dentist.", bare.Page.QuerySelector("textarea")!.TextContent.Trim());
        var late = await writes.Press(bare, "Keep it", [.. HotFlushes[..^1], ("ReviewOn", "2036-01-01")]);
        Assert.True(late.Says("two years from now at the latest"));

        await writes.Press(await writes.Read("/library"), "Keep it", HotFlushes);
        Assert.False((await she.Read("/read")).Says("Hot flushes"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(1, await db.Set<LibraryEntry>().CountAsync()));
    }
}
