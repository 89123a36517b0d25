using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

[Trait("row", "R5i")]
public sealed class When_things_break
{
    private static readonly string[] Public = ["/", "/what-if", "/what-if/list", "/words", "/words/all", "/safe", "/come", "/times", "/who-sees", "/young", "/read", "/language", "/before-we-ask", "/counts"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task the_public_pages_and_the_phone_stay_up_without_a_database(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        await Lose(seaward);

        foreach (var path in Public)
        {
            var page = await she.Read(path);
            Assert.True(page.Status is HttpStatusCode.OK, $"{path} answered {page.Status}");
            Assert.Contains("0808 157 0111", page.Page.Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.True((await she.Go("what-if-try", ("card", "use"))).Says("Nobody is told."));
        Assert.True((await she.Go("ask")).Says("ring 999"));
        Assert.True((await she.Read("/times")).Says("The blue door, behind the library"));
        Assert.Equal(HttpStatusCode.OK, (await she.Http.GetAsync("/times.ics")).StatusCode);
        Assert.True((await she.Read("/before-we-ask")).Says("You hear it before anyone else does"));
        Assert.True((await she.Go("bag")).Says("The locker by the blue door"));
    }

    [Fact]
    public async Task what_was_published_last_stays_as_it_was_while_the_database_is_away()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Seaward.Platform.Identity.Role.Peer, "Nisha"));
        await carys.Press(await carys.Read("/bags/under-18"), "Write it", ("Text", "A nurse sits with you."));
        await nisha.Press(await nisha.Read("/bags/under-18"), "I agree");
        Assert.True((await she.Go("bag")).Says("A nurse sits with you."));
        var before = (await she.Go("before-we-ask")).Text;
        await Lose(seaward);

        Assert.True((await she.Go("bag")).Says("A nurse sits with you."));
        seaward.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(before, (await she.Go("before-we-ask")).Text);
    }

    [Fact]
    public async Task a_bag_that_cannot_be_taken_stays_as_she_picked_it()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var form = await she.Go("bag");
        await Lose(seaward);

        var sent = await she.Press(form, "That’s my bag", ("Colour", "fig"), ("Items", "condoms"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.True(sent.Says("We can’t take it just now. What you picked is still here."));
        Assert.NotNull(sent.Page.QuerySelector("input[name=Colour][value=fig][checked]"));
        Assert.Equal(["condoms"], sent.Page.QuerySelectorAll("input[name=Items][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task a_question_that_cannot_be_kept_stays_in_its_box_with_the_phone_beside_it()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var form = await she.Go("ask");
        await Lose(seaward);

        var sent = await she.Press(form, "Send it", ("Text", "Is anyone there?"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.True(sent.Says("We can’t keep it just now. What you wrote is still here."));
        Assert.Equal("Is anyone there?", sent.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains("0808 157 0111", sent.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask"), InlineData("number"), InlineData("thread"), InlineData("bag"), InlineData("what-if-try")]
    public async Task what_no_browser_would_send_is_answered_calmly(string place)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        string[] bodies =
        [
            $"to={place}&do=send&Text=%FF%FE%00", $"to={place}&do=open&Typed=%00", $"to={place}&do=%3Cscript%3E", $"to={place}&do=show&fact.using=%ED%A0%80",
            $"to={place}&lang=zz&do=make&Items=..%2F..%2Fetc", $"to={place}&Text={new string('a', 70_000)}", $"to={place}&do=reply&Pass={new string('%', 30)}",
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
            using var answer = await she.Http.PostAsync("/", content);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode is 200 or 400 or 404 or 405 or 413, $"{body[..Math.Min(60, body.Length)]} answered {(int)answer.StatusCode}");
            Assert.Contains("<title>Home</title>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task a_flood_of_guessed_numbers_is_answered_calmly_and_keeps_nobody_from_the_door()
    {
        string[] calm = ["There is nothing under this number", "A lot of people are here just now", "A lot is coming in"];
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var bots = seaward.Anyone();
        using var she = seaward.Anyone();

        var flood = Enumerable.Range(0, 170).Select(n => bots.Go("number", ("do", "open"), ("Typed", $"{n:D16}"))).ToList();
        var door = await she.Read("/");
        var form = await she.Go("ask");
        var answers = await Task.WhenAll(flood);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (door.Status, form.Status));
        Assert.All(answers, answer => Assert.Contains(calm, answer.Says));
        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task a_script_that_was_asked_comes_back_as_text()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var (_, number) = await she.Asks("<script>alert(1)</script><img src=x onerror=alert(2)>");
        var read = await she.OpensWith(number);

        Assert.True(read.Says("<script>alert(1)</script>"));
        Assert.Empty(read.Page.QuerySelectorAll("main script, main img"));
    }

    private static async Task Lose(ASeaward seaward)
    {
        var choice = seaward.Services.GetRequiredService<DatabaseChoice>();
        if (choice.Engine is Engine.Postgres)
        {
            var there = new NpgsqlConnectionStringBuilder(choice.Care);
            var server = new NpgsqlConnectionStringBuilder(choice.Care) { Database = "postgres", Pooling = false };
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE {there.Database} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
            return;
        }
        SqliteConnection.ClearAllPools();
        var file = new SqliteConnectionStringBuilder(choice.Care).DataSource;
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) File.Delete(part);
        await File.WriteAllTextAsync(file, new string('x', 8192));
        // One that was opened in between would still read the file that is gone.
        SqliteConnection.ClearAllPools();
    }
}
