using System.Globalization;
using Seaward.Features.Safeguarding.Births;
using Seaward.Features.Safeguarding.Conferences;
using Seaward.Platform;

namespace Seaward.Features.Demo;

/// <summary>Plans for births: one ahead of the demo mother, a few behind others.</summary>
internal sealed class DemoBirths(DemoSeed demo, IReadOnlyList<DemoSeed.Someone> women, RecordId mother, DateTimeOffset end)
{
    private const int Behind = 4;

    private static readonly PlannedTyped[] Steps =
    [
        new() { What = "A midwife comes to the house on day three and weighs the baby.", DecidedBy = nameof(Agency.Health), ByWhom = "Ruth, midwife", Seen = "The baby measured small on 2 October.", WouldChange = "Two scans where the baby has grown." },
        new() { What = "You stay on the ward five days, in a room with the baby.", DecidedBy = nameof(Agency.Health), ByWhom = "Dr Osei", Seen = "You take a medicine each day, and a baby may need watching for some days.", WouldChange = "The ward says sooner when the baby feeds and sleeps." },
        new() { What = "Tegan visits at home in the second week.", DecidedBy = nameof(Agency.ChildrensServices), ByWhom = "Tegan", Seen = "The last visit was cancelled by the office on 12 October.", WouldChange = "A visit that takes place before the birth." },
    ];

    public async Task Live(CancellationToken ct)
    {
        var her = women.First(w => w.Id == mother);
        if (her.Received) await Plan(her, end.AddDays(-20), end.AddDays(40), null, ct);
        var others = women.Where(w => w is { HasChild: true, Received: true } && w.Id != mother && w.From < end.AddDays(-150)).OrderBy(w => w.From).Skip(3).Take(Behind).ToList();
        for (var i = 0; i < others.Count; i++) await Plan(others[i], end.AddDays(-110 + (9 * i)), end.AddDays(-60 + (9 * i)), i, ct);
    }

    private async Task Plan(DemoSeed.Someone her, DateTimeOffset at, DateTimeOffset due, int? over, CancellationToken ct)
    {
        await Write(her, at, (w, o) => w.Due(o, Day(due), ct), ct);
        foreach (var step in Steps) await Write(her, at.AddHours(1), (w, o) => w.Step(o, null, step, ct), ct);
        await Write(her, at.AddDays(1), (w, o) => w.Tell(o, Day(at.AddDays(1)), ct), ct);
        await Say(her, at.AddDays(1).AddHours(1), ct);
        if (over is not { } number) return;
        await Write(her, due.AddDays(1), (w, o) => w.Began(o, Day(due), ct), ct);
        for (var i = 0; i < Steps.Length; i++)
        {
            var step = i;
            var otherwise = number == 1 && i == 0;
            await Write(her, due.AddDays(7), (w, o) => w.Came(o, o.Rows[step], otherwise ? nameof(BirthCame.Otherwise) : nameof(BirthCame.AsPlanned), otherwise ? "The ward weighed on day one. Nobody there had read the plan." : "", ct), ct);
        }
    }

    private Task Write(DemoSeed.Someone her, DateTimeOffset at, Func<WriteBirthPlan, OpenBirth, Task<Outcome>> what, CancellationToken ct) => demo.As(Actor.Of(her.Worker.StaffId), at, async s =>
    {
        if ((await s.GetRequiredService<BirthDesk>().Open(her.Id, ct)).Opened is { } opened) Done(await what(s.GetRequiredService<WriteBirthPlan>(), opened));
    });

    private Task Say(DemoSeed.Someone her, DateTimeOffset at, CancellationToken ct) => demo.As(Actor.Of(her.Worker.StaffId), at, async s =>
    {
        var (desk, hers) = (s.GetRequiredService<BirthDesk>(), s.GetRequiredService<HerBirth>());
        if ((await desk.Open(her.Id, ct)).Opened is not { } opened) return;
        Done(await hers.Answer(opened, opened.Rows[0], nameof(BirthAnswer.WithChange), "After ten, please. Mari is at school then.", ct));
        Done(await hers.Company(opened, "My aunt Nia. She answers at night.", true, ct));
    });

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Done(Outcome outcome)
    {
        if (!outcome.Succeeded) throw new InvalidOperationException($"The demo could not plan a birth: {outcome.Key}");
    }
}
