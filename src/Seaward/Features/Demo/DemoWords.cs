using Seaward.Features.Care.HerWords;
using Seaward.Features.KindWords;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;

namespace Seaward.Features.Demo;

/// <summary>The word list of the invented service: one word agreed, one waiting, one rule that was wrong, a word a mother calls herself, and some months counted.</summary>
internal sealed class DemoWords(DemoSeed seed, IReadOnlyList<Staff> staff, DemoSeed.Someone mother, DateTimeOffset end)
{
    private const int Months = 4;

    private static readonly ProposalTyped TooFarGone = new("too far gone", "What does she want next?\nwants … next", "It gives her up, and she can read it.", "High", null, null);
    private static readonly ProposalTyped Regulars = new("one of our regulars", "comes every …\nWhat does she come for?", "It sounds like a bar. Some of us come because we are told to.", "Medium", null, null);

    public async Task Live(CancellationToken ct)
    {
        var (worker, peer, signer) = (staff[0], staff.First(s => s.Role is Role.Peer), staff.First(s => s.Role is Role.WomensGroup));
        var (agreed, waiting) = (Guid.NewGuid(), Guid.NewGuid());
        await Propose(worker, end.AddDays(-40), agreed, TooFarGone, ct);
        await seed.As(Actor.Of(signer.StaffId), end.AddDays(-36), async s =>
            Done(await s.GetRequiredService<DecideOnWords>().Do(agreed, true, "Nine of us have read it about ourselves. Nobody is.", ct)));
        await Propose(peer, end.AddDays(-5), waiting, Regulars, ct);
        await seed.As(Actor.Of(worker.StaffId), end.AddDays(-4), async s =>
        {
            Done(await s.GetRequiredService<TalkAboutWords>().Do(waiting, Guid.NewGuid(), "I have written it, and meant it kindly. I see what you mean.", ct));
            await s.GetRequiredService<ReportFalseAlarm>().Do("refused", ct);
        });
        await Hers(ct);
        for (var month = Months; month > 0; month--)
            await seed.As(Actor.Of(worker.StaffId), end.AddMonths(-month), s => s.GetRequiredService<CountWords>().Do(60 + 5 * month, 7 * month, ct));
    }

    // She calls herself this, and wants it left.
    private Task Hers(CancellationToken ct) => seed.As(Actor.Of(mother.Worker.StaffId), end.AddDays(-20), async s =>
    {
        if (await s.GetRequiredService<RecordDoor>().Open(mother.Id, Why.Note, ct) is { Record: { } open }) Done(await s.GetRequiredService<KeepHerWord>().Do(open, "recovering addict", ct));
    });

    private Task Propose(Staff by, DateTimeOffset at, Guid id, ProposalTyped typed, CancellationToken ct) =>
        seed.As(Actor.Of(by.StaffId), at, async s => Done(await s.GetRequiredService<ProposeWords>().Do(id, typed, ct)));

    private static void Done(Outcome outcome)
    {
        if (!outcome.Succeeded) throw new InvalidOperationException($"The demo could not fill the word list: {outcome.Key}");
    }
}
