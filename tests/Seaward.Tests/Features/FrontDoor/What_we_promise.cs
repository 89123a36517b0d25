using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.FrontDoor.WhoSees;
using Seaward.Features.Indicators;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Wording;
using Seaward.Tests.Features.HarmReduction;
using Seaward.Tests.Features.Safeguarding;
using Seaward.Tests.House;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.FrontDoor;

/// <summary>Which sentence of "Who sees what" a test keeps.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsAttribute(string promise) : Attribute
{
    public string Promise => promise;
}

[Trait("row", "W9")]
public sealed class What_we_promise
{
    private static readonly RecordId Hers = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));

    [Fact]
    public void each_promise_has_its_test_and_each_test_its_promise()
    {
        var kept = typeof(What_we_promise).GetMethods().Select(m => m.GetCustomAttribute<KeepsAttribute>()?.Promise).OfType<string>().ToList();
        Assert.Equal(Promised.All.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void the_page_says_of_each_who_knocks_what_the_door_says()
    {
        var book = new Phrasebook();
        Repo.None(WhoSeesRules.Door.Select(one => one.As is null ? $"who.no.{one.Key}" : $"who.knock.{one.Key}").Where(key => !book.Has(key)));
        Repo.None(WhoSeesRules.Never.Select(role => $"who.role.{role}").Where(key => !book.Has(key)));
        Assert.Equal(Enum.GetValues<As>().Order(), WhoSeesRules.Door.Select(one => one.As).OfType<As>().Distinct().Order());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task the_page_says_who_reads_a_question_and_who_makes_a_bag_as_their_pages_let_them_in(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var said = (await she.Read("/who-sees")).Page.QuerySelectorAll("[aria-labelledby=s-nameless] dl > div");
        var book = new Phrasebook();
        foreach (var (at, path) in new[] { "/questions", "/bags" }.Index())
            foreach (var role in Enum.GetValues<Role>())
            {
                using var someone = await seaward.SignedIn(await seaward.AWorker(role, $"Nia{role}"));
                var page = await someone.Read(path);
                var gotIn = page.Status is HttpStatusCode.OK && page.Path == path;
                Assert.Contains(book.Find($"who.is.{role}", "en").Text, said[at].QuerySelectorAll("dd")[gotIn ? 1 : 2].TextContent, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void the_page_says_how_long_each_thing_stays_as_its_columns_say()
    {
        using var db = Why_we_record.Care();
        var kept = Retention.Read(Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>(db).Model);
        Assert.Equal(WhoSeesRules.Tables.Keys.Select(what => $"who.what.{what}").Order(StringComparer.Ordinal), kept.Select(k => k.What).Distinct().Order(StringComparer.Ordinal));
        Repo.None(from column in Why_we_record.Columns()
                  where WhoSeesRules.Tables.Values.Any(tables => tables.Contains(column.Table))
                  let note = (string?)column.Property.FindAnnotation(Seaward.Platform.Persistence.Columns.KeptNote)?.Value
                  where note is null || !WhoSeesRules.Long.ContainsKey(note)
                  select $"{column.Table}.{column.Name} is kept '{note}', which the page does not say");
    }

    [Theory, ClassData(typeof(BothDatabases)), Keeps("line-first")]
    public async Task a_line_is_written_before_a_word_is_read(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        var before = await Lines(seaward, wren);

        await seaward.Do(Actor.Of(carys.StaffId), async (_, door) =>
        {
            Assert.NotNull((await door.Open(wren, Why.Note, default)).Record);
            Assert.Equal(before + 1, await Lines(seaward, wren));
        });
    }

    [Theory, ClassData(typeof(BothDatabases)), Keeps("you-see")]
    public async Task she_reads_who_looked(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        using var she = await seaward.Herself(wren);
        await worker.Read($"/people/{wren}");

        Assert.True((await she.Go("looked")).Says("Carys"));
    }

    [Fact, Keeps("blocked")]
    public async Task someone_she_keeps_away_gets_no_further_than_the_door()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        await seaward.Do(Actor.Of(carys.StaffId), async (db, _) =>
        {
            db.Add(Standing.Of(wren, carys.StaffId, StandingKind.Blocked, seaward.Clock.GetUtcNow()));
            await db.Save("record.started", default);
        });
        await seaward.Do(Actor.Of(carys.StaffId), async (_, door) => Assert.Null((await door.Open(wren, Why.Note, default)).Record));
    }

    [Fact, Keeps("left")]
    public async Task someone_who_left_is_out_in_a_minute()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var carys = await seaward.AWorker();
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        Assert.Equal(HttpStatusCode.OK, (await worker.Read($"/people/{wren}")).Status);
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            (await db.Set<Staff>().FindAsync(carys.Id))!.Leave(seaward.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        seaward.Clock.Pass(TimeSpan.FromSeconds(61));

        var out_ = await worker.Read($"/people/{wren}");
        Assert.True(out_.Path.StartsWith("/sign-in", StringComparison.Ordinal) || out_.Status is HttpStatusCode.Unauthorized, out_.Path);
        Assert.False(out_.Says("Wren"));
    }

    [Fact, Keeps("managers")]
    public Task managers_open_no_record() => OpensNothing(Role.Manager);

    [Fact, Keeps("peers")]
    public Task peers_open_no_record() => OpensNothing(Role.Peer);

    // When the door learns of mediators, these sentences have to change with it.
    [Fact, Keeps("mediators")]
    public void a_mediator_has_no_way_in() => Assert.DoesNotContain(
        Enum.GetNames<Role>().Concat(Enum.GetNames<StandingKind>()).Concat(Enum.GetNames<As>()), name => name.Contains("Mediator", StringComparison.OrdinalIgnoreCase));

    [Theory, ClassData(typeof(BothDatabases)), Keeps("no-hold")]
    public async Task no_legal_lock_is_there_to_keep_her_from_her_own_record(Engine engine)
    {
        Repo.None(Why_we_record.Columns().Where(column => System.Text.RegularExpressions.Regex.IsMatch(column.Name, "(^|_)hold($|_)|withheld|held_back_from_her")).Select(column => $"{column.Table}.{column.Name}"));
        Assert.Equal(As.Herself, DoorRules.Decide(new(Actor.Of(Hers), Hers, [.. Enum.GetValues<StandingKind>().Select(kind => new StandingNow(kind, DateTimeOffset.UnixEpoch, null))], false), DateTimeOffset.UnixEpoch.AddDays(1)));
        await using var seaward = await ASeaward.On(engine);
        using var she = await seaward.Herself(await seaward.AWoman(await seaward.AWorker()));
        Assert.Equal(HttpStatusCode.OK, (await she.Go("written")).Status);
    }

    [Fact, Keeps("no-name")]
    public void a_question_has_no_name_time_or_phone() => Repo.None(
        from column in Why_we_record.Columns()
        where column.Table is "question" or "question_part" or "number"
        where column.Property.ClrType == typeof(DateTimeOffset) || column.Property.ClrType == typeof(DateTimeOffset?) || column.Property.ClrType == typeof(RecordId)
              || System.Text.RegularExpressions.Regex.IsMatch(column.Name, "name|phone|address|agent|record|staff")
        select $"{column.Table}.{column.Name}");

    [Fact, Keeps("nothing-picked")]
    public async Task what_happens_if_asks_the_database_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        await she.Go("what-if-try", ("card", "use"));

        Assert.Empty(await ASeaward.Asked(() => she.Go("what-if-try", ("do", "show"), ("fact.using", "yes"))));
    }

    [Fact, Keeps("bag-apart")]
    public void a_bag_is_linked_to_nobody() => new A_bag().nothing_of_it_touches_a_record_and_no_record_touches_it();

    [Theory, ClassData(typeof(BothDatabases)), Keeps("delete")]
    public async Task a_deleted_question_cannot_be_opened_again(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var (_, number) = await she.Asks("When do you open?");
        Guid id = default;
        await seaward.Do(Actor.Seaward, async (db, _) => id = await db.Set<Question>().Select(q => q.Id).SingleAsync());
        await she.Press(await she.OpensWith(number), "Delete all now");

        await using var scope = seaward.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ThreadDoor>().Open(id, default));
    }

    [Fact, Keeps("no-cookie")]
    public async Task nothing_is_put_on_a_phone_before_she_signs_in()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        foreach (var path in (string[])["/", "/what-if", "/words", "/times", "/who-sees", "/young", "/language", "/read"]) await she.Read(path);
        await she.Asks("When do you open?");
        await she.Go("bag");

        Assert.Equal(0, she.CookieJar.Count);
    }

    [Fact, Keeps("told-first")]
    public async Task nothing_is_sent_about_her_before_she_was_told()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var (carys, colleague) = (await seaward.AWorker(), await seaward.AWorker(name: "Nisha"));
        var wren = await seaward.AWoman(carys);
        using var worker = await seaward.SignedIn(carys);
        var notice = await AReferral.Decide(worker, wren, colleague);
        await worker.Read(notice.Path.Replace("/notice", "/send", StringComparison.Ordinal));
        var sent = await worker.Post(notice.Path.Replace("/notice", "/send", StringComparison.Ordinal), ("f", notice.Page.QuerySelector("input[name=f]")!.GetAttribute("value")!));

        await seaward.Do(Actor.Seaward, async (db, _) => Assert.False(ReferralRules.HasGone((await db.Set<Referral>().SingleAsync()).State), sent.Text));
    }

    [Fact, Keeps("figures")]
    public void a_figure_of_seven_or_fewer_cannot_even_be_made_to_show()
    {
        for (var few = 1; few <= 7; few++) Assert.Throws<InvalidOperationException>(() => Published.Of(new Count(few), Showing.Shown));
    }

    private static async Task OpensNothing(Role role)
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        var wren = await seaward.AWoman(await seaward.AWorker());
        using var them = await seaward.SignedIn(await seaward.AWorker(role, "Heledd"));

        Assert.Equal(HttpStatusCode.Forbidden, (await them.Read($"/people/{wren}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await them.Read($"/people/{wren}/notes")).Status);
    }

    private static async Task<int> Lines(ASeaward seaward, RecordId her)
    {
        var lines = 0;
        await seaward.Do(Actor.Seaward, async (db, _) => lines = await db.Set<AccessLine>().CountAsync(l => l.Record == her));
        return lines;
    }
}
