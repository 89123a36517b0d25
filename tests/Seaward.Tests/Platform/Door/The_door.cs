using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Door;

[Trait("row", "N1")]
public sealed class The_door
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task opens_for_her_key_worker_and_writes_the_line_first(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);

        await seaward.Do(Actor.Of(carys.StaffId), async (db, door) =>
        {
            var opening = await door.Open(wren, Why.Note, default);

            Assert.NotNull(opening.Record);
            Assert.Equal(As.KeyWorker, opening.Record!.As);
            var lines = await db.Set<AccessLine>().Where(l => l.Record == wren).OrderBy(l => l.Id).ToListAsync();
            Assert.Equal(["Started", "Note"], lines.Select(l => l.Why));
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task stays_shut_for_everyone_else_and_writes_nothing(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var wren = await seaward.AWoman(await seaward.AWorker());
        var stranger = await seaward.AWorker(name: "Gwen");

        await seaward.Do(Actor.Of(stranger.StaffId), async (db, door) =>
        {
            var opening = await door.Open(wren, Why.Note, default);

            Assert.Null(opening.Record);
            Assert.Equal("door.not-yours", opening.Refusal);
            Assert.Equal(1, await db.Set<AccessLine>().CountAsync(l => l.Record == wren));
        });
    }
}
