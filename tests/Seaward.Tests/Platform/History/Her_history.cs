using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.History;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.History;

/// <summary>Nobody edits her history unseen: not an entry, not a link, not the end of it.</summary>
[Trait("row", "N1")]
public sealed class Her_history
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_whole_when_nobody_touched_it(Engine engine)
    {
        await using var written = await Written.On(engine);
        var found = await written.Walk();

        Assert.Null(found.Broken);
        Assert.Equal((2L, 4L), (found.Records, found.Entries));
        Assert.True(found.Lines >= 2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_whole_while_its_youngest_lines_wait_for_the_chain(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Add("act.later");

        Assert.Null((await written.Walk()).Broken);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_changed_entry(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("UPDATE history_entry SET act = 'act.other' WHERE id = (SELECT entry_id FROM history_link WHERE record_id = {0} AND place = 2)");

        Assert.Equal("verify.changed", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_changed_entry_that_waits_for_the_chain(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Add("act.later");
        await written.Tamper("UPDATE history_entry SET act = 'act.other' WHERE act = 'act.later' AND record_id = {0}");

        Assert.Equal("verify.changed", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_missing_entry(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("DELETE FROM history_entry WHERE id = (SELECT entry_id FROM history_link WHERE record_id = {0} AND place = 2)");

        var broken = (await written.Walk()).Broken;
        Assert.Equal("verify.missing", broken?.Key);
        Assert.Equal(2L, broken!.Values[1]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_an_entry_taken_out_with_its_link(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("DELETE FROM history_link WHERE record_id = {0} AND place = 2");

        Assert.Equal("verify.missing", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_broken_link(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("UPDATE history_link SET hash = (SELECT hash FROM history_link WHERE record_id = {0} AND place = 1) WHERE record_id = {0} AND place = 2");

        Assert.Equal("verify.broken", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_tail_cut_off_by_what_the_anchor_saw(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Anchors.WriteToday(default);
        await written.Tamper("DELETE FROM history_entry WHERE id = (SELECT entry_id FROM history_link WHERE record_id = {0} AND place = 3)");
        await written.Tamper("DELETE FROM history_link WHERE record_id = {0} AND place = 3");

        Assert.Equal("verify.cut", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_changed_opening(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("UPDATE access_line SET why = 'Search' WHERE record_id = {0}");

        Assert.Equal("verify.access-changed", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_a_missing_opening(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Tamper("DELETE FROM access_line WHERE record_id = {0}");

        Assert.Equal("verify.access-missing", (await written.Walk()).Broken?.Key);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task shows_openings_cut_off_by_what_the_anchor_saw(Engine engine)
    {
        await using var written = await Written.On(engine);
        await written.Anchors.WriteToday(default);
        await written.Tamper("DELETE FROM access_link");

        Assert.Equal("verify.cut", (await written.Walk()).Broken?.Key);
    }

    /// <summary>Two women, one with three lines of history, all chained; anchors in a folder of the test's own.</summary>
    private sealed class Written(ASeaward seaward, RecordId wren, StaffId carys) : IAsyncDisposable
    {
        public Anchors Anchors { get; } = new(Databases(seaward), new AnchorFolder(Path.Combine(seaward.Folder, "own-anchors")), seaward.Services.GetRequiredService<ServiceClock>());

        public static async Task<Written> On(Engine engine)
        {
            var seaward = await ASeaward.On(engine);
            var carys = await seaward.AWorker();
            var written = new Written(seaward, await seaward.AWoman(carys), carys.StaffId);
            await seaward.AWoman(carys, "Gull");
            await written.Add("act.one");
            await written.Add("act.two");
            var linker = seaward.Services.GetServices<IHostedService>().OfType<ChainLinker>().Single();
            // While the program's own linker is at work, ours lets it be.
            for (var tries = 0; tries < 500 && await written.Waits(); tries++) await linker.Link(seaward.Clock.GetUtcNow().AddMinutes(1), default);
            return written;
        }

        private async Task<bool> Waits()
        {
            var waits = false;
            await seaward.Do(Actor.Seaward, async (db, _) => waits = await db.Set<HistoryEntry>().AnyAsync(entry => !db.Set<HistoryLink>().Any(link => link.Entry == entry.Id))
                || await db.Set<AccessLine>().AnyAsync(line => !db.Set<AccessLink>().Any(link => link.UpTo >= line.Id)));
            return waits;
        }

        public Task Add(string act) => seaward.Do(Actor.Of(carys), async (db, _) =>
        {
            db.Add(Standing.Of(wren, StaffId.New(), StandingKind.Blocked, seaward.Clock.GetUtcNow()));
            await db.Save(act, default);
        });

        public Task Tamper(string sql) => seaward.Do(Actor.Seaward, async (db, _) => Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, wren.Value)));

        public Task<HistoryFound> Walk() => new HistoryCheck(Databases(seaward), seaward.Services.GetRequiredService<KeyFolder>(), Anchors).Walk(default);

        public ValueTask DisposeAsync() => seaward.DisposeAsync();

        private static IDbContextFactory<CareDb> Databases(ASeaward seaward) => seaward.Services.GetRequiredService<IDbContextFactory<CareDb>>();
    }
}
