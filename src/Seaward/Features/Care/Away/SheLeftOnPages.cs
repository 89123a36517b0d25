using System.Globalization;
using Seaward.Features.Care.Today;
using Seaward.Features.Joining;
using Seaward.Features.Records;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.Away;

public sealed record SheLeftCard(Guid Record, SheIsAway Away);

/// <summary>On the person page: that she left and how she comes back; while she is here, only a way to write that she leaves.</summary>
public sealed class SheLeftOnPerson(AwayQuestions away) : IOnPersonPage
{
    public int Order => 5;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct) => await away.Of(record, ct) is { } gone
        ? new("away.card") { Partial = "/Features/Care/Away/_SheLeft.cshtml", Model = new SheLeftCard(record.Id.Value, gone) }
        : null;
}

public sealed class LeaveOnPerson(AwayQuestions away) : IOnPersonPage
{
    public int Order => 900;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct) => await away.Of(record, ct) is null
        ? new("away.leaving") { Beside = true, Links = [new($"/people/{record.Id}/leave", "away.leaving-go", "go", new("away.leaving-say"))] }
        : null;
}

/// <summary>On her home: her pages stay hers, and one press brings her back.</summary>
public sealed class AwayOnHerHome(AwayQuestions away) : IOnHerHome
{
    public async Task<IReadOnlyList<HomeCard>> For(OpenRecord her, CancellationToken ct) => await away.Of(her, ct) is { } gone
        ? [new(HomeSlot.Ready, "/Features/Care/Away/_OnHome.cshtml", gone)]
        : [];
}

/// <summary>Among what is written about her: that she left, in whose words, and the way back.</summary>
public sealed class AwayForHer(AwayQuestions away, ServiceClock clock, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        if (await away.Of(her, ct) is not { } gone) return [];
        List<WrittenPart> parts = [];
        if (gone.Said.Length > 0) parts.Add(new(gone.InWhose is InWhose.Hers ? WrittenKind.Said : WrittenKind.Happened, gone.Said));
        parts.Add(new(WrittenKind.Plan, gone.WayBack));
        return [new(clock.At(gone.Since, new TimeOnly(12, 0)), gone.WrittenBy, words["hers.away", gone.Since.ToString("d MMMM", CultureInfo.CurrentCulture)], parts, [])];
    }
}

/// <summary>A woman of this worker's pressed that she is back: get in touch the way she wants.</summary>
public sealed class CameBackOnToday(AwayQuestions away, ServiceClock clock) : IOnToday
{
    private const int Days = 7;

    public async Task<WaitingHere?> For(Actor worker, CancellationToken ct)
    {
        var back = await away.CameBackByThemselves(worker.Staff, clock.Now.AddDays(-Days), ct);
        return back.Count == 0 ? null : new(back.Count, "away.today.one", "away.today.many", "away.today.go", $"/people/{back[0]}") { Each = [.. back.Select(woman => (woman, $"/people/{woman}"))] };
    }
}
