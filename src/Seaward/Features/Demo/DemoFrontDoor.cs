using Seaward.Features.FrontDoor;
using Seaward.Features.HarmReduction;
using Seaward.Features.Library;
using Seaward.Features.Sessions;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Demo;

/// <summary>What stands behind the front door of the invented service: shelves, bags, times, cards and things to read.</summary>
internal sealed class DemoFrontDoor(DemoSeed seed, IReadOnlyList<Staff> staff, DateTimeOffset end)
{
    private static readonly (string Title, string Text)[] Cards =
    [
        ("When the door is open", "The blue door is open on Tuesday, ten till three, and on Thursday, one till three. Just come."),
        ("Using alone", "Using, on its own, is never a reason for us to tell anyone. What happens if… shows you every reason there is."),
    ];

    internal static readonly (string Title, string Text, string Asked, string Checked)[] Pages =
    [
        ("Hot flushes and broken sleep", "Both can come from the change, and both can come from a script. A nurse here can tell which. Bring a fan; we have tea.", "Nine women at the Thursday table", "A guide to the menopause for women on a script, invented for this demo"),
        ("A box that locks", "Keep medicine where small hands don’t get. The box is free. Ask for one in your bag.", "Six mums with children under five", "Advice on safe storage at home, invented for this demo"),
    ];

    private static readonly string[] Usual = ["fine-short", "cups", "naloxone", "bin", "colouring"];

    private static readonly string[][] Bags = [["fine-short", "cups", "naloxone", "colouring"], ["bin", "lock-box", "pizza"], ["period", "hand-cream", "checks"]];

    public async Task Live(CancellationToken ct)
    {
        var (writes, agrees) = (Actor.Of(staff[0].StaffId), Actor.Of(staff[1].StaffId));
        await WentOut(writes, ct);
        await seed.As(writes, end.AddDays(-30), async s =>
        {
            await s.GetRequiredService<KeepSession>().Begin(ct);
            foreach (var item in BagCatalogue.Shipped.Items) await s.GetRequiredService<CountShelf>().Do("The Blue Door", item.Key, item.Key == "blue" ? "4" : "120", DateOnly.FromDateTime(end.Date).AddYears(1), ct);
            foreach (var (title, text) in Cards) await s.GetRequiredService<KeepAnswerCard>().Write(title, text, ct);
            foreach (var (title, text, asked, against) in Pages)
                await s.GetRequiredService<KeepLeaflet>().Write(new(title, text, asked, against, asked, DateOnly.FromDateTime(end.Date).AddMonths(10)), ct);
            await s.GetRequiredService<WriteYoung>().Do("A nurse sits down with you. You are asked nothing you don’t want to say. Nobody leaves with nothing.", ct);
        });
        await seed.As(agrees, end.AddDays(-29), async s =>
        {
            var db = s.GetRequiredService<CareDb>();
            foreach (var card in await s.GetRequiredService<KeepAnswerCard>().All(ct)) await s.GetRequiredService<KeepAnswerCard>().Agree(card.Id, ct);
            foreach (var page in await db.Leaflets(staff[1].StaffId, ct)) await s.GetRequiredService<KeepLeaflet>().Agree(page.Id, ct);
            if (await db.YoungWaiting(ct) is { } young) await s.GetRequiredService<AgreeYoung>().Do(young.Id, ct);
        });
        foreach (var items in Bags)
            await seed.As(Actor.Nobody, end.AddDays(-1), s => s.GetRequiredService<MakeBag>().Do(new(MakeBag.AnyName(), "sea", "pink", items, Amount.Enough, "locker"), ct));
        await seed.As(writes, end.AddHours(-2), async s =>
        {
            var first = (await s.GetRequiredService<CareDb>().BagsToMake(ct))[0];
            await s.GetRequiredService<PackBag>().Do(first.Id, ct);
        });
    }

    // Bags of the last months, so that there is something to count; before the shelves are counted for the first time.
    private async Task WentOut(Actor worker, CancellationToken ct)
    {
        for (var day = -76; day < -28; day += 2)
        {
            await seed.As(Actor.Nobody, end.AddDays(day), s => s.GetRequiredService<MakeBag>().Do(new(MakeBag.AnyName(), "fig", "teal", Usual, Amount.More, "locker"), ct));
            await seed.As(worker, end.AddDays(day).AddHours(3), async s =>
            {
                var bag = (await s.GetRequiredService<CareDb>().BagsToMake(ct))[0];
                await s.GetRequiredService<PackBag>().Do(bag.Id, ct);
                await s.GetRequiredService<HandOverBag>().Do(bag.Id, ct);
            });
        }
    }
}
