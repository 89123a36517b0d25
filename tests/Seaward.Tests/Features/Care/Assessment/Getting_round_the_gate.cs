using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Seaward.Features.Care.Assessment;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Tests.Features.Joining;
using Seaward.Tests.World;

#pragma warning disable EF1002 // raw SQL is what this tries, with values of its own

namespace Seaward.Tests.Features.Care.Assessment;

[Trait("row", "R5e")]
public sealed class Getting_round_the_gate
{
    private static readonly string[] Doors = ["", "?handler=Room", "?handler=More"];

    [Theory]
    [InlineData(11)]
    [InlineData(29)]
    [InlineData(47)]
    public async Task no_order_of_steps_asks_or_keeps_anything_while_it_is_closed(int seed)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        var token = Token(await carys.Read($"/people/{wren}/explain"));
        var (random, open, said, receipt) = (new Random(seed), false, (string?)null, false);

        for (var step = 0; step < 40; step++)
        {
            switch (random.Next(6))
            {
                case 0:
                    said = new[] { "Yes", "No", "NotSaidYet" }[random.Next(3)];
                    await Joined.SheSays(carys, wren, said);
                    break;
                case 1 when random.Next(3) == 0:
                    await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
                    receipt = true;
                    break;
                case 1 or 2:
                    await Joined.Explained(carys, wren, random.Next(2) == 0 ? "Not yet" : "She asks for changes", ("Form.HerChanges", "More of it."));
                    break;
                default:
                    open = receipt || said == "No";
                    if (random.Next(3) == 0) await TryHerWeek(seaward, carys, wren, token, open);
                    else await Try(seaward, carys, wren, token, random, open);
                    break;
            }
        }
    }

    [Fact]
    public async Task what_was_typed_while_it_closed_is_shown_and_not_kept()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var wren = await Joined.StartedAt(carys);
        await Joined.SheSays(carys, wren, "No");
        var ask = await Joined.InTheRoom(carys, wren, "this-week", "OnlyUs");
        await Joined.SheSays(carys, wren, "Yes");

        var refused = await carys.Press(ask, "Keep what she said", ("Form.HerWords", "A lift on Monday."));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.True(refused.Says("What you typed was not kept. It is still here A lift on Monday."));
        Assert.Equal(0, await Count(seaward));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task the_database_refuses_an_answer_without_leave_with_two_or_with_another_womans(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        var (wren, robin) = (await Joined.StartedAt(carys), await Joined.StartedAt(carys, "Robin"));
        await Joined.SheSays(carys, wren, "No");
        await Joined.SheSays(carys, wren, "Yes");
        await Joined.Explained(carys, wren, "Yes, both", Joined.BothTicks);
        var (receipt, statement) = (await Only(seaward, "receipt"), await Only(seaward, "no_child_statement"));

        await Refused(seaward, wren, "NULL", "NULL");
        await Refused(seaward, wren, receipt, statement);
        await Refused(seaward, robin, receipt, "NULL");
        await Refused(seaward, wren, $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'", "NULL");
        Assert.Equal(0, await Count(seaward));
        Assert.Equal(1, await Insert(seaward, wren, receipt, "NULL"));
    }

    private static async Task Try(ASeaward seaward, Visitor worker, RecordId her, string token, Random random, bool open)
    {
        var (topic, before) = (random.Next(2) == 0 ? "this-week" : "at-home", await Count(seaward));
        var path = $"/people/{her}/talk/{topic}";
        var answer = random.Next(2) == 0
            ? await worker.Read(path + Doors[random.Next(Doors.Length)])
            : await worker.Post(path + Doors[random.Next(Doors.Length)], ("f", token), ("Given", "Told"), ("Form.Room", "OnlyUs"), ("Form.HerWords", "Words"), ("Form.NobodyElse", "true"));

        Assert.NotEqual(HttpStatusCode.BadRequest, answer.Status);
        if (open)
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            return;
        }
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.True(answer.Says("Something comes first"));
        Assert.DoesNotContain(Joined.TheQuestion, answer.Html);
        Assert.Equal(before, await Count(seaward));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Read($"{path}/read-back/{Guid.NewGuid()}")).Status);
    }

    /// <summary>What is asked of her by others can be read; a worker writes none of it before the gate is open.</summary>
    private static async Task TryHerWeek(ASeaward seaward, Visitor worker, RecordId her, string token, bool open)
    {
        var (path, before) = ($"/people/{her}/week", await InWeek(seaward));
        var page = await worker.Read(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(open, page.Page.QuerySelector("[name='Form.What']") is not null);
        Assert.Equal(open, !page.Says("Something comes first"));

        var answer = await worker.Post(path, ("f", token), ("Form.What", "Fetch Mari"), ("Form.Kind", "SchoolRun"));

        Assert.Equal(open ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(open ? before + 1 : before, await InWeek(seaward));
        if (!open) Assert.True(answer.Says("Something comes first") && answer.Says("Fetch Mari"), answer.Text);
    }

    private static async Task<int> InWeek(ASeaward seaward)
    {
        var count = 0;
        await seaward.Do(Actor.Seaward, async (db, _) => count = await db.Set<LoadItem>().CountAsync());
        return count;
    }

    private static string Token(Sheet page) => page.Page.QuerySelector("main input[name=f]")!.GetAttribute("value")!;

    private static async Task<int> Count(ASeaward seaward)
    {
        var count = 0;
        await seaward.Do(Actor.Seaward, async (db, _) => count = await db.Set<AssessmentAnswer>().CountAsync());
        return count;
    }

    private static async Task<string> Only(ASeaward seaward, string table)
    {
        Guid id = default;
        await seaward.Do(Actor.Seaward, async (db, _) => id = (await db.Database.SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM {table}").ToListAsync()).Single());
        return $"'{id.ToString().ToUpperInvariant()}'";
    }

    private static async Task Refused(ASeaward seaward, RecordId her, string receipt, string statement)
    {
        var problem = await Assert.ThrowsAnyAsync<DbException>(() => Insert(seaward, her, receipt, statement));
        Assert.True(problem is SqliteException { SqliteErrorCode: 19 } or PostgresException { SqlState: PostgresErrorCodes.CheckViolation or PostgresErrorCodes.ForeignKeyViolation }, problem.Message);
    }

    private static async Task<int> Insert(ASeaward seaward, RecordId her, string receipt, string statement)
    {
        var (rows, some, id) = (0, Guid.NewGuid().ToString().ToUpperInvariant(), her.Value.ToString().ToUpperInvariant());
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            var empty = db.Database.IsNpgsql() ? "''::bytea" : "X''";
            rows = await db.Database.ExecuteSqlRawAsync($"""
                INSERT INTO assessment_answer (id, record_id, receipt_id, statement_id, risk_id, topic, given, room, her_words, we_saw, we_will, adults, asked_by, asked_at)
                VALUES ('{some}', '{id}', {receipt}, {statement}, NULL, {empty}, {empty}, {empty}, {empty}, {empty}, {empty}, {empty}, '{some}', '2026-11-10 09:30:00')
                """);
        });
        return rows;
    }
}
