using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.HarmReduction;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Seaward.Tests.House;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.HarmReduction;

[Trait("row", "R5m"), Trait("row", "T2")]
public sealed class A_bag
{
    private static readonly Phrasebook Book = new();
    private static readonly IReadOnlyList<string> ItemNames = [.. BagCatalogue.Shipped.Items.Select(item => Book.Text($"bag.item.{item.Key}"))];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_asked_for_made_and_handed_over_by_its_own_name_and_leaves_only_counts(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var peer = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        await peer.Counts("fine-short", "50");

        var name = NameOn(await she.MakesABag(("Colour", "fig"), ("Items", "fine-short"), ("Items", "colouring")));
        Assert.Equal(0, she.CookieJar.Count);
        await peer.Packs();
        Assert.Equal("40", await peer.OnShelf("fine-short"));
        var gone = await peer.Press(await peer.Read("/bags"), "Handed over");

        Assert.False(gone.Says(name));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<Bag>().CountAsync());
            Assert.Equal(0, await db.Set<BagContent>().CountAsync());
            var given = await db.Set<Given>().OrderBy(g => g.Item).ToListAsync();
            Assert.Equal([("colouring", 1), ("fine-short", 10)], given.Select(g => (g.Item, g.Number)));
            Assert.All(given, g => Assert.Equal("The Blue Door", g.Site));
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task that_nobody_came_for_is_on_the_shelf_again_and_leaves_no_trace(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var carys = await seaward.AWorker();
        using var before = await seaward.SignedIn(carys);
        await before.Counts("fine-short", "50");
        await she.MakesABag(("Items", "fine-short"), ("Amount", "More"));
        await before.Packs();
        Assert.Equal("30", await before.OnShelf("fine-short"));

        seaward.Clock.Pass(TimeSpan.FromDays(8));
        using var worker = await seaward.SignedIn(carys);
        var waited = await worker.Read("/bags");
        await worker.Press(waited, "Back on the shelf");

        Assert.True(waited.Says("nobody came"));
        Assert.Equal("50", await worker.OnShelf("fine-short"));
        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<Bag>().CountAsync());
            Assert.Equal(0, await db.Set<Given>().CountAsync());
        });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task goes_back_by_itself_when_its_last_day_is_over_and_what_stands_somewhere_is_to_be_fetched(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var carys = await seaward.AWorker();
        using var before = await seaward.SignedIn(carys);
        await before.Counts("fine-short", "50");
        var name = NameOn(await she.MakesABag(("Items", "fine-short")));
        await before.Packs();
        await she.MakesABag(("Items", "fine-short"));

        seaward.Clock.Pass(TimeSpan.FromDays(7));
        await TakesBack(seaward);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(2, await db.Set<BagContent>().CountAsync()));

        seaward.Clock.Pass(TimeSpan.FromDays(1));
        await TakesBack(seaward);
        await TakesBack(seaward);
        using var worker = await seaward.SignedIn(carys);
        var bags = await worker.Read("/bags");
        Assert.Equal("50", await worker.OnShelf("fine-short"));
        Assert.True(bags.Says("To fetch") && bags.Says(name) && bags.Says("Nothing to make just now."), bags.Text);
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<BagContent>().CountAsync()));

        await worker.Press(bags, "Fetched");
        Assert.Equal("50", await worker.OnShelf("fine-short"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Bag>().CountAsync() + await db.Set<Given>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task that_nobody_fetched_is_forgotten_a_week_later(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await worker.Counts("fine-short", "50");
        await she.MakesABag(("Items", "fine-short"));
        await worker.Packs();

        foreach (var days in (int[])[8, 8])
        {
            seaward.Clock.Pass(TimeSpan.FromDays(days));
            await TakesBack(seaward);
        }

        await seaward.Do(Actor.Seaward, async (db, _) =>
        {
            Assert.Equal(0, await db.Set<Bag>().CountAsync());
            Assert.Equal(50, (await db.Set<Stock>().SingleAsync()).Number);
        });
    }

    [Fact, Trait("row", "P1")]
    public async Task is_counted_by_item_day_and_site_for_those_who_make_bags_and_nobody_else()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var peer = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        using var group = await seaward.SignedIn(await seaward.AWorker(Role.WomensGroup, "Nell"));
        var name = NameOn(await she.MakesABag(("Items", "colouring")));
        await peer.Packs();
        await peer.Press(await peer.Read("/bags"), "Handed over");

        var given = await peer.Read("/bags/given");
        Assert.True(given.Page.QuerySelectorAll("tr").Any(row => row.TextContent.Contains("Colouring book and good pencils", StringComparison.Ordinal) && row.QuerySelector("td")!.TextContent == "1") && given.Says("Tuesday 10 November") && given.Says("The Blue Door"), given.Text);
        Assert.False(given.Says(name));
        Assert.True((await peer.Read("/bags/given?month=2026-10")).Says("Nothing went out in this month."));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await group.Read("/bags/given")).Status);
        var card = await peer.Read("/bags/card");
        Assert.True(card.Says("Come for a cup when you like.") && card.Says("0808 157 0111") && !card.Says(name));
    }

    [Fact]
    public async Task never_has_its_name_and_what_is_in_it_on_one_page()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        var made = await she.MakesABag(("Items", "fine-short"));
        var name = NameOn(made);
        var before = await worker.Read("/bags");
        var list = await worker.Read(before.Page.QuerySelector("main .links a")!.GetAttribute("href")!);
        var label = await worker.Press(list, "It is packed");
        var after = await worker.Read("/bags");

        Assert.True(list.Says("Finer, shorter needles"));
        Assert.False(list.Says(name));
        Assert.False(before.Says(name));
        Assert.True(label.Says(name));
        Assert.True(after.Says(name));
        foreach (var page in (Sheet[])[made, before, label, after]) Assert.DoesNotContain(ItemNames, page.Says);
    }

    [Fact]
    public async Task shows_what_is_in_it_only_when_she_asks()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        var page = await she.Go("bag");

        Assert.All(page.Page.QuerySelectorAll("input[name=Items]"), item => Assert.False(item.Closest("details")!.HasAttribute("open")));
        Assert.Empty(page.Page.QuerySelectorAll("input[type=tel],input[type=email],input[type=date],textarea,main input[type=text]"));
        Assert.False(page.Says("foil"));
        Assert.DoesNotContain(page.Page.QuerySelectorAll("input[name=Items]"), item => item.GetAttribute("value") is "foil" or "pipe");
    }

    [Fact]
    public void foil_is_there_only_with_a_step_and_pipes_only_where_they_may()
    {
        static IEnumerable<string> Keys(BagSettings settings) => BagCatalogue.Shipped.Offered(settings).Select(item => item.Key);

        Assert.DoesNotContain(Keys(new()), key => key is "foil" or "pipe");
        Assert.Contains("foil", Keys(new() { FoilStep = "A talk with a nurse on Thursday." }));
        Assert.DoesNotContain("pipe", Keys(new() { FoilStep = "A talk with a nurse on Thursday." }));
        Assert.Contains("pipe", Keys(new() { Pipes = true }));
    }

    [Fact]
    public async Task swaps_what_has_run_out_and_loses_nothing_she_picked()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var worker = await seaward.SignedIn(await seaward.AWorker());
        await worker.Counts("fine-short", "0");
        await worker.Counts("pizza", "0");

        var swapped = await she.MakesABag(("Colour", "moss"), ("Items", "fine-short"), ("Items", "pizza"), ("Items", "condoms"));
        var ticked = swapped.Page.QuerySelectorAll("input[name=Items][checked]").Select(i => i.GetAttribute("value"));

        Assert.True(swapped.Says("Finer, shorter needles has run out. Fine needles, a bit longer is in now."));
        Assert.True(swapped.Says("Pizza night: a recipe and what you need has run out. It is not in the bag now."));
        Assert.Equal(["condoms", "fine-long"], ticked.Order(StringComparer.Ordinal));
        Assert.NotNull(swapped.Page.QuerySelector("input[name=Colour][value=moss][checked]"));
        Assert.True((await she.Press(swapped, "That’s my bag")).Says("Your bag is on its way"));
    }

    [Fact]
    public async Task goes_only_to_a_listed_place_and_never_empty()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();

        var elsewhere = await she.MakesABag(("Place", "12 Sea View"), ("Items", "condoms"));
        var empty = await she.MakesABag();

        Assert.True(elsewhere.Says("Pick where you would like it."));
        Assert.NotNull(elsewhere.Page.QuerySelector("input[name=Items][value=condoms][checked]"));
        Assert.True(empty.Says("Pick one thing at least."));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(0, await db.Set<Bag>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task has_a_name_that_no_other_has_for_sixty_days(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        var first = await she.MakesABag(("Name", "Early Otter · 14"), ("Items", "condoms"));
        var second = await she.MakesABag(("Name", "Early Otter · 14"), ("Items", "condoms"));
        seaward.Clock.Pass(TimeSpan.FromDays(61));
        var later = await she.MakesABag(("Name", "Early Otter · 14"), ("Items", "condoms"));
        var odd = await she.MakesABag(("Name", "Kelly Smith"), ("Items", "condoms"));

        Assert.Equal("Early Otter · 14", NameOn(first));
        Assert.NotEqual("Early Otter · 14", NameOn(second));
        Assert.Equal("Early Otter · 14", NameOn(later));
        Assert.True(BagNameRules.IsOne(BagNames.Shipped, NameOn(odd)));
    }

    [Fact]
    public void names_hold_no_word_for_a_drug_no_insult_no_surname_and_no_brand()
    {
        string[] never =
        [
            "snow", "ice", "rock", "stone", "sugar", "crystal", "white", "brown", "black", "green", "angel", "candy", "charlie", "dragon", "gear", "grass", "horse", "kite", "molly", "powder",
            "smack", "spice", "speed", "sweet", "weed", "needle", "spoon", "sharp", "pin", "heron", "poppy", "bird", "cow", "hen", "vixen", "kitten", "duck", "doll", "goose", "tart", "witch",
            "smith", "jones", "taylor", "baker", "fisher", "wren", "robin", "jay", "martin", "dove", "swan", "penguin", "anchor", "shell", "apple", "lotus", "orange", "peacock", "kingfisher", "robinson",
        ];
        var names = BagNames.Shipped;
        Assert.DoesNotContain(names.Kinds.Concat(names.Things), word => never.Contains(word.ToLowerInvariant()));
        Assert.Equal(names.Kinds.Count + names.Things.Count, names.Kinds.Concat(names.Things).Distinct().Count());
        Assert.True(BagNameRules.Most(names) > 50_000);
        for (var i = 0; i < 5000; i++) Assert.True(BagNameRules.IsOne(names, BagNameRules.Name(names, i * 15)));
    }

    [Fact]
    public async Task sent_twice_is_one_bag_and_handed_over_by_two_is_counted_once()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Outreach, "Nisha"));
        var form = await she.Go("bag");
        var (first, again) = (await she.Press(form, "That’s my bag"), await she.Press(form, "That’s my bag"));
        Assert.Equal(NameOn(first), NameOn(again));
        await carys.Packs();
        var (hers, theirs) = (await carys.Read("/bags"), await nisha.Read("/bags"));

        await carys.Press(hers, "Handed over");
        var second = await nisha.Press(theirs, "Handed over");

        Assert.True(second.Says("Someone was quicker"));
        await seaward.Do(Actor.Seaward, async (db, _) => Assert.Equal(10, (await db.Set<Given>().SingleAsync(g => g.Item == "fine-short")).Number));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task is_seen_by_a_peer_only_when_a_peer_brings_it_or_it_waits_where_she_works(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var here = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Billie"));
        using var elsewhere = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Jaz", "Elsewhere"));
        await she.MakesABag(("Items", "colouring"));
        var bag = (await carys.Read("/bags")).Page.QuerySelector("main .links a[href^='/bags/']")!.GetAttribute("href")!;

        Assert.NotNull((await here.Read("/bags")).Page.QuerySelector($"a[href='{bag}']"));
        Assert.Null((await elsewhere.Read("/bags")).Page.QuerySelector($"a[href='{bag}']"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await elsewhere.Read(bag)).Status);
    }

    [Fact]
    public async Task what_we_do_for_the_young_is_written_by_one_agreed_by_another_and_read_by_all()
    {
        await using var seaward = await ASeaward.On(Engine.Sqlite);
        using var she = seaward.Anyone();
        using var carys = await seaward.SignedIn(await seaward.AWorker());
        using var nisha = await seaward.SignedIn(await seaward.AWorker(Role.Peer, "Nisha"));
        await carys.Press(await carys.Read("/bags/under-18"), "Write it", ("Text", "A nurse sits with you. You never leave with nothing."));
        Assert.True((await carys.Press(await carys.Read("/bags/under-18"), "I agree")).Says("Someone else has to agree."));
        Assert.False((await she.Go("bag")).Says("A nurse sits with you."));

        await nisha.Press(await nisha.Read("/bags/under-18"), "I agree");

        Assert.True((await she.Go("bag")).Says("A nurse sits with you."));
    }

    [Fact]
    public void nothing_of_it_touches_a_record_and_no_record_touches_it()
    {
        static bool OfBags(string type) => type.StartsWith("Seaward.Features.HarmReduction.", StringComparison.Ordinal) || type.StartsWith("AspNetCoreGeneratedDocument.Features_HarmReduction", StringComparison.Ordinal);
        Repo.None(from type in Il.Uses
                  where OfBags(type.Key)
                  from use in type.Value
                  where use.Namespace is "Seaward.Platform.Door" or "Seaward.Platform.Sealing" or "Seaward.Platform.History" || use.Name is "RecordId" or "IInRecord"
                        || (use.Type.StartsWith("Seaward.Features.", StringComparison.Ordinal) && !OfBags(use.Type))
                  select $"{type.Key} uses {use}");
        Repo.None(from type in Il.Uses
                  where !OfBags(type.Key) && !type.Key.StartsWith("Seaward.Features.Demo.", StringComparison.Ordinal) && type.Key != "Seaward.Features.AllFeatures"
                  from use in type.Value
                  where OfBags(use.Type)
                  select $"{type.Key} uses {use}");
        Repo.None(from column in Why_we_record.Columns()
                  where column.Table.StartsWith("bag", StringComparison.Ordinal) && Regex.IsMatch(column.Name, "record|woman|person|thread|question|address|phone|birth|age$")
                  select $"{column.Table}.{column.Name}");
    }

    private static async Task TakesBack(ASeaward seaward)
    {
        await using var scope = seaward.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeBack>().Do(default);
    }

    private static string NameOn(Sheet sheet) => sheet.Page.QuerySelector(".giftcard .bagname")!.TextContent.Trim();
}

internal static class AroundBags
{
    /// <summary>Picks these and nothing else.</summary>
    public static async Task<Sheet> MakesABag(this Visitor she, params (string Name, string Value)[] picks)
    {
        var form = await she.Go("bag");
        (string Name, string Value)[] given = picks.Any(p => p.Name == "Items") ? picks : [.. picks, ("Items", "")];
        return await she.Press(form, "That’s my bag", given);
    }

    public static async Task Packs(this Visitor worker)
    {
        var first = (await worker.Read("/bags")).Page.QuerySelector("main .links a")!.GetAttribute("href")!;
        await worker.Press(await worker.Read(first), "It is packed");
    }

    public static async Task Counts(this Visitor worker, string item, string number)
    {
        var shelf = await worker.Read("/bags/shelf");
        var form = Form(shelf, item);
        var token = form.QuerySelector("input[name=f]")!.GetAttribute("value")!;
        await worker.Post("/bags/shelf", ("f", token), ("site", "The Blue Door"), ("item", item), ("number", number), ("expires", "2030-01-01"));
    }

    public static async Task<string> OnShelf(this Visitor worker, string item) =>
        Form(await worker.Read("/bags/shelf"), item).QuerySelector("input[name=number]")!.GetAttribute("value")!;

    private static AngleSharp.Dom.IElement Form(Sheet shelf, string item) =>
        shelf.Page.QuerySelectorAll("form").First(f => f.QuerySelector("input[name=site]")?.GetAttribute("value") == "The Blue Door" && f.QuerySelector("input[name=item]")?.GetAttribute("value") == item);
}
