using System.Text;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Sessions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Sessions;

[Trait("row", "R5a"), Trait("row", "R5i")]
public sealed class Times_to_come
{
    private static readonly string[] Telling = ["drug", "treat", "addict", "recover", "safeguard", "clinic", "needle", "seaward", "mum", "women"];

    [Fact]
    public async Task say_when_where_who_may_come_and_where_the_children_are()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var times = await she.Go("times");

        Assert.True(times.Says("Today, Tuesday 10 November 10:00–15:00"));
        Assert.True(times.Says("The blue door, behind the library"));
        Assert.True(times.Says("The garden room"));
        Assert.True((await she.Read("/")).Says("Kettle’s on till 15:00."));
        Assert.Empty(times.Page.QuerySelectorAll("img,iframe,object"));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5b"), Trait("row", "R5c")]
    public async Task are_kept_by_staff_and_a_full_or_cancelled_day_shows_early(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await worker.Press(await worker.Read("/sessions"), "Keep these times here from now on");
        await worker.Press(await worker.Read("/sessions"), "Keep it", ("Kind", "Questions"), ("Day", "Wednesday"), ("From", "11:00"), ("Till", "12:00"),
            ("Place", "The pier café, back table"), ("WhoMayCome", "Women only"), ("WhoIsThere", "Nisha"), ("Children", "Crayons. Jaz minds them."));

        var off = (await worker.Read("/sessions")).Page.QuerySelectorAll("form.panel").First(f => f.TextContent.Contains("Tuesday", StringComparison.Ordinal));
        await worker.Post(off.GetAttribute("action")!, ("f", off.QuerySelector("input[name=f]")!.GetAttribute("value")!), ("do", "change"), ("on", "2026-11-10"), ("what", "Cancelled"));
        var times = await she.Go("times");

        Assert.True(times.Says("It is off this time."));
        Assert.True(times.Says("Wednesday 11 November 11:00–12:00"));
        Assert.True(times.Says("Bring your questions."));
        Assert.True(times.Says("Jaz minds them."));
        Assert.False((await she.Read("/")).Says("Kettle’s on till 15:00."));
    }

    [Theory, ClassData(typeof(BothDatabases)), Trait("row", "R5c")]
    public async Task in_a_calendar_stay_the_same_entry_when_they_move_and_its_number_rises(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await worker.Press(await worker.Read("/sessions"), "Keep these times here from now on");
        var (id, first) = await Entry(worker);

        var address = (await worker.Read("/sessions")).Page.QuerySelectorAll("form.panel").First(f => f.TextContent.Contains("Tuesday", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        await worker.Press(await worker.Read(address), "Keep it", ("From", "11:00"));
        var moved = await Entry(worker);
        var off = (await worker.Read("/sessions")).Page.QuerySelectorAll("form.panel").First(f => f.TextContent.Contains("Tuesday", StringComparison.Ordinal));
        await worker.Post(off.GetAttribute("action")!, ("f", off.QuerySelector("input[name=f]")!.GetAttribute("value")!), ("do", "change"), ("on", "2026-11-10"), ("what", "Cancelled"));
        var cancelled = await Entry(worker);

        Assert.Equal((id, id), (moved.Id, cancelled.Id));
        Assert.True(first < moved.Sequence && moved.Sequence < cancelled.Sequence, $"{first} {moved.Sequence} {cancelled.Sequence}");
    }

    private static async Task<(string Id, int Sequence)> Entry(Visitor anyone)
    {
        var lines = (await anyone.Http.GetStringAsync("/times.ics")).ReplaceLineEndings("\n").Split("BEGIN:VEVENT").First(e => e.Contains("DTSTART:20261110", StringComparison.Ordinal)).Split('\n');
        string Of(string name) => lines.First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..];
        return (Of("UID:"), int.Parse(Of("SEQUENCE:"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task changed_by_two_at_once_lose_nobodys_words(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        await carys.Press(await carys.Read("/sessions"), "Keep these times here from now on");
        var address = (await carys.Read("/sessions")).Page.QuerySelector("form.panel a")!.GetAttribute("href")!;
        var (hers, theirs) = (await carys.Read(address), await nisha.Read(address));

        await carys.Press(hers, "Keep it", ("Place", "The library, upstairs"));
        var second = await nisha.Press(theirs, "Keep it", ("Place", "The church hall"));
        Assert.True(second.Says("Someone changed this while you did."));
        Assert.Equal("The church hall", second.Page.QuerySelector("#Place")!.GetAttribute("value"));
        await nisha.Press(second, "Keep it");

        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Contains("The church hall", await db.Set<Session>().Select(s => s.Place).ToListAsync()));
    }

    [Fact]
    public async Task that_make_no_sense_get_a_sentence_and_change_nothing()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var form = await worker.Read("/sessions");

        var backwards = await worker.Press(form, "Keep it", ("Day", "Monday"), ("From", "12:00"), ("Till", "11:00"), ("Place", "Here"));
        var never = await worker.Press(form, "Keep it", ("Day", "Monday"), ("From", "noon"), ("Till", "11:00"), ("Place", "Here"));

        Assert.True(backwards.Says("It has to end after it begins."));
        Assert.True(never.Says("Put a time here, like 10:00."));
        Assert.Equal("Here", never.Page.QuerySelector("#Place")!.GetAttribute("value"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Session>().CountAsync()));
    }

    [Fact, Trait("row", "Y31")]
    public async Task go_into_a_calendar_under_a_title_that_tells_nobody_anything()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var answer = await she.Http.GetAsync("/times.ics");
        var feed = await answer.Content.ReadAsStringAsync();
        var lines = feed.Split("\r\n");

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^2]));
        Assert.Equal(32, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART:20261110T100000Z", lines);
        Assert.Contains("LOCATION:The blue door\\, behind the library", lines);
        Assert.All(lines.Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)), line => Assert.Equal("SUMMARY:Coffee", line));
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain(Telling, word => feed.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count(), lines.Count(l => l.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void long_lines_of_a_calendar_are_folded_between_letters()
    {
        var place = string.Concat(Enumerable.Repeat("Caffi’r môr, ", 12));
        var feed = CalendarRules.Feed([new("1", new(2026, 11, 10, 10, 0, 0, TimeSpan.Zero), new(2026, 11, 10, 11, 0, 0, TimeSpan.Zero), "Coffee", place, Off: true, Changes: 2)], new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero));

        Assert.All(feed.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains("STATUS:CANCELLED", feed, StringComparison.Ordinal);
        Assert.Contains(place.Replace(",", "\\,", StringComparison.Ordinal).TrimEnd(), feed.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
