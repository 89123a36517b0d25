using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Assessment;
using Seaward.Features.Care.Meetings;
using Seaward.Features.Care.Notes;
using Seaward.Features.FrontDoor;
using Seaward.Features.Indicators;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Promise = Seaward.Features.Care.Notes.Promise;
using Said = Seaward.Features.Care.Assessment.Said;

namespace Seaward.Features.Demo;

/// <summary>
/// A year of an invented service, lived through the same use cases as everyone else's: nothing is put into a table that a
/// worker could not have put there. The seed is fixed, so every demo is the same.
/// </summary>
internal sealed class DemoSeed(IServiceProvider services, SeedClock clock)
{
    private readonly Random chance = new(20261122);
    private readonly DateTimeOffset end = TimeProvider.System.GetUtcNow();
    private readonly List<Someone> women = [];
    private List<Staff> staff = [];

    /// <summary>One woman of the demo, and what she has come to.</summary>
    internal sealed record Someone(RecordId Id, string Name, Staff Worker, DateTimeOffset From, bool HasChild, bool Received);

    public static async Task Live(ServeOptions options, CancellationToken ct)
    {
        var clock = new SeedClock(TimeProvider.System.GetUtcNow().AddDays(-380));
        await using var app = Serve.Build(options with { Urls = ["http://127.0.0.1:0"], Clock = clock });
        await Databases.Migrate(app.Services, ct);
        await app.StartAsync(ct);
        await new DemoSeed(app.Services, clock).Live(ct);
        await app.StopAsync(ct);
    }

    private async Task Live(CancellationToken ct)
    {
        await Hire(ct);
        var starts = Invented.Women.Select((name, i) => (name, i, day: i == 0 ? 240 : chance.Next(6, 372))).OrderByDescending(s => s.day).ToList();
        foreach (var (name, i, day) in starts) await Welcome(name, i, day, ct);
        await new DemoReferrals(this, women, staff, mother, end).Live(ct);
        await new DemoConsistency(this, women, staff, end).Live(ct);
        await new DemoAway(this, women, staff, mother, end).Live(ct);
        await AskedAtTheFrontDoor(ct);
        await new DemoFrontDoor(this, staff, end).Live(ct);
        await new DemoWords(this, staff, women.First(w => w.Id == mother), end).Live(ct);
        await new DemoPublishing(this, staff, end).Live(ct);
        await PlanToday(ct);
        await new DemoConferences(this, women, mother, end).Live(ct);
        await new DemoBirths(this, women, mother, end).Live(ct);
        await PublishTheYear(ct);
    }

    /// <summary>Does one thing as one person at one moment of the year.</summary>
    internal async Task As(Actor actor, DateTimeOffset at, Func<IServiceProvider, Task> what)
    {
        clock.MoveTo(at);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAs>().Actor = actor;
        await what(scope.ServiceProvider);
    }

    private async Task Hire(CancellationToken ct)
    {
        (string Name, Role Role, int Site)[] people =
        [
            ("Carys", Role.KeyWorker, 0), ("Nisha", Role.KeyWorker, 0), ("Lorraine", Role.KeyWorker, 1), ("Teo", Role.KeyWorker, 1), ("Ruth", Role.KeyWorker, 2),
            ("Mo", Role.Outreach, 0), ("Sian", Role.Outreach, 2), ("Gwen", Role.SafeguardingLead, 0), ("Hanne", Role.Manager, 0),
            ("Billie", Role.Peer, 0), ("Jaz", Role.Peer, 1), ("Pat", Role.Peer, 2), ("Faye", Role.WomensGroup, 0),
        ];
        staff = [.. people.Select((p, i) => new Staff
        {
            Id = Guid.NewGuid(), FirstName = p.Name, Role = p.Role, Site = Invented.Sites[p.Site], UserName = $"demo-{i:00}", NormalizedUserName = $"DEMO-{i:00}",
            SecurityStamp = Guid.NewGuid().ToString("N"),
        })];
        await As(Actor.Seaward, clock.GetUtcNow(), async s =>
        {
            var db = s.GetRequiredService<CareDb>();
            db.Add(DemoMark.Now(end));
            db.AddRange(staff);
            await db.SaveChangesAsync(ct);
        });
    }

    private RecordId mother;

    private async Task Welcome(string name, int number, int daysAgo, CancellationToken ct)
    {
        var workers = staff.Where(s => s.Role is Role.KeyWorker).ToList();
        var worker = number == 0 ? workers[0] : workers[number % workers.Count];
        var from = end.Date.AddDays(-daysAgo).AddHours(9 + chance.Next(7));
        RecordId? record = null;
        await As(Actor.Of(worker.StaffId), from, async s =>
        {
            await s.GetRequiredService<ComeOnDuty>().Do(worker.Site, ct);
            record = (await s.GetRequiredService<StartRecord>().Do(name, Reach(number), ct)).Record;
        });
        if (record is not { } id) throw new InvalidOperationException("The demo could not start a record.");
        var (child, received) = await Explain(id, worker, from, number, ct);
        women.Add(new(id, name, worker, from, child, received));
        if (received) await Talk(id, worker, from, number, ct);
        await Write(id, worker, from, received, ct);
        if (number != 0) return;
        mother = id;
        await Remember(id, ct);
    }

    private static HowToReach Reach(int number) => (number % 4) switch
    {
        0 => new([Joining.Way.Ring, Joining.Way.Visit], "between 10 and 2", "nothing. Ask if it’s a good time.", "you are the library") { Phone = $"07700 900{number:000}", Address = "Beach huts, the green one" },
        1 => new([Joining.Way.Text], "before three", "“The kettle’s on Thursday.”", null) { Phone = $"07700 900{number:000}" },
        2 => new([Joining.Way.SomeoneElse], "any day", "ask for the book club", "her sister"),
        _ => new([Joining.Way.None], null, null, null),
    };

    private async Task<(bool Child, bool Received)> Explain(RecordId id, Staff worker, DateTimeOffset from, int number, CancellationToken ct)
    {
        var child = number == 0 || chance.NextDouble() < 0.7;
        var ends = number == 0 || chance.NextDouble() < 0.86 ? ExplanationOutcome.Received : ExplanationOutcome.NotYet;
        await As(Actor.Of(worker.StaffId), from.AddMinutes(20), s =>
            s.GetRequiredService<HearAboutChild>().Do(id, child ? ChildAnswer.Yes : ChildAnswer.No, null, 0, ct));
        if (!child) return (false, true);
        await As(Actor.Of(worker.StaffId), from.AddDays(2), async s =>
        {
            var db = s.GetRequiredService<CareDb>();
            var today = DateOnly.FromDateTime(from.AddDays(2).Date);
            var policy = await db.PolicyInForce(today, ct);
            var said = new Explained(today, number % 9 == 4 ? "Urdu" : "English", 25 + number % 20, number % 9 == 4, HowGiven.ReadTogether, null, null);
            await s.GetRequiredService<RecordExplanation>().Do(id, policy.Number, said, ends, (true, true), ct);
        });
        return (true, ends is ExplanationOutcome.Received);
    }

    private Task Talk(RecordId id, Staff worker, DateTimeOffset from, int number, CancellationToken ct) => As(Actor.Of(worker.StaffId), from.AddDays(3), async s =>
    {
        if (await s.GetRequiredService<RecordDoor>().Open(id, Why.Talk, ct) is not { Record: { } open }) return;
        if ((await s.GetRequiredService<Gate>().Ask(open, ct)).Leave is not { } leave) return;
        var told = await s.GetRequiredService<CareDb>().Told(open, ct);
        var said = new Said(Answer.Told, [InTheRoom.OnlyUs], false) { HerWords = Invented.ThisWeek[number % Invented.ThisWeek.Length] };
        await s.GetRequiredService<KeepAnswer>().Do(leave, open, Topic.ThisWeek, said, told.Mark(Topic.ThisWeek), ct);
    });

    private async Task Write(RecordId id, Staff worker, DateTimeOffset from, bool received, CancellationToken ct)
    {
        if (!received) return;
        var seen = 0;
        var turn = chance.Next(Invented.Notes.Length);
        for (var at = from.AddDays(5); at < end.AddDays(-1) && seen < 6; at = at.AddDays(9 + chance.Next(30)))
        {
            var (happened, said, ours) = Invented.Notes[turn++ % Invented.Notes.Length];
            var recent = at > end.AddDays(-14);
            var words = new NoteWords(NoteKind.Note, happened, said, ours, chance.Next(3) == 0 || happened.Contains("daughter", StringComparison.Ordinal), HeldPart.Nothing, null,
                recent ? DateOnly.FromDateTime(end.Date).AddDays(chance.Next(4)) : null, Whose.Ours, null);
            await As(Actor.Of(worker.StaffId), at, s => s.GetRequiredService<WriteNote>().Do(id, Guid.NewGuid(), seen, words, ct));
            seen++;
            if (!recent) await KeepLast(id, worker, at.AddDays(2), ct);
        }
    }

    private Task KeepLast(RecordId id, Staff worker, DateTimeOffset at, CancellationToken ct) => As(Actor.Of(worker.StaffId), at, async s =>
    {
        var db = s.GetRequiredService<CareDb>();
        foreach (var promise in await db.Set<Promise>().Where(p => p.Record == id && p.KeptAt == null).Select(p => p.Id).ToListAsync(ct))
            await s.GetRequiredService<KeepPromise>().Do(promise, ct);
    });

    private Task Remember(RecordId id, CancellationToken ct) => As(Actor.Seaward, clock.GetUtcNow(), async s =>
    {
        var db = s.GetRequiredService<CareDb>();
        db.Add(new DemoSignIn { Name = DemoSignIn.Mother, Id = id.Value });
        await db.SaveChangesAsync(ct);
    });

    private async Task AskedAtTheFrontDoor(CancellationToken ct)
    {
        var daysAgo = Invented.Questions.Length;
        foreach (var (asked, answer) in Invented.Questions)
        {
            var at = end.AddDays(-daysAgo--);
            await As(Actor.Nobody, at, s => s.GetRequiredService<AskQuestion>().Do(asked, null, ct));
            if (answer is null) continue;
            await As(Actor.Of(staff[5].StaffId), at.AddHours(5), async s =>
            {
                var newest = await s.GetRequiredService<CareDb>().Set<Question>().OrderByDescending(q => q.AskedOn).Select(q => q.Id).FirstAsync(ct);
                await s.GetRequiredService<AnswerQuestion>().Do(newest, 1, Role.Outreach, answer, ct);
            });
            await As(Actor.Of(staff[0].StaffId), at.AddHours(6), async s =>
            {
                var newest = await s.GetRequiredService<CareDb>().Set<Question>().OrderByDescending(q => q.AskedOn).Select(q => q.Id).FirstAsync(ct);
                await s.GetRequiredService<AgreeAnswer>().Do(newest, null, ct);
            });
        }
    }

    /// <summary>Today and the days after have times in them, whenever the demo is first opened.</summary>
    private async Task PlanToday(CancellationToken ct)
    {
        var hers = women.GroupBy(w => w.Worker.Id).SelectMany(g => g.OrderBy(w => w.Id == mother ? 0 : 1).Take(6).Select((w, i) => (w, i)));
        foreach (var (woman, i) in hers)
        {
            var day = DateOnly.FromDateTime(end.Date).AddDays(woman.Id == mother ? 1 : i < 4 ? 0 : i - 2);
            var time = new TimeOnly(10 + i, i % 2 == 0 ? 0 : 15);
            await As(Actor.Of(woman.Worker.StaffId), end.AddDays(-1), s => s.GetRequiredService<PlanMeeting>().Do(
                woman.Id, day, time, i % 3 == 0 ? "Garden room, blue door" : i % 3 == 1 ? "Pier café, back table" : "By phone. We ring her", i == 0 ? "Pencils are out" : "", ct));
        }
    }

    private async Task PublishTheYear(CancellationToken ct)
    {
        var manager = staff.First(s => s.Role is Role.Manager);
        var first = new DateTimeOffset(end.Year, end.Month, 1, 9, 0, 0, TimeSpan.Zero).AddMonths(-11);
        for (var published = first; published <= end; published = published.AddMonths(1))
            await As(Actor.Of(manager.StaffId), published.AddDays(1) < end ? published.AddDays(1) : end, async s =>
            {
                var month = Month.Of(DateOnly.FromDateTime(published.Date).AddDays(-1));
                var outcome = await s.GetRequiredService<PublishRelease>().Do(month, ct);
                if (!outcome.Succeeded) throw new InvalidOperationException($"The demo could not publish {month}: {outcome.Key}");
            });
    }
}
