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
    private static readonly string[] Public = ["/", "/what-if", "/what-if/list", "/words", "/words/all", "/safe", "/come", "/times", "/who-sees", "/young", "/read", "/language"];

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
    }

    [Fact]
    public async Task a_question_that_cannot_be_kept_gets_a_calm_page_with_the_phone()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var form = await she.Go("ask");
        await Lose(seaward);

        var sent = await she.Press(form, "Send it", ("Text", "Is anyone there?"));

        Assert.Equal(HttpStatusCode.InternalServerError, sent.Status);
        Assert.True(sent.Says("You did nothing wrong."));
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
