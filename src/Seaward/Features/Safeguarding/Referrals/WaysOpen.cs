using Seaward.Features.Care.Away;
using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Whether a way to reach her is open: to try her, only ways she has given; to tell her, once she left, only those she left open.</summary>
public sealed class WaysOpen(AwayQuestions away, WaysQuestions ways, Words words)
{
    public async Task<Outcome> Check(OpenRecord record, string field, Func<IReadOnlyList<Way>, bool> may, CancellationToken ct)
    {
        if (await away.Of(record, ct) is null) return Outcome.Done;
        var stay = await ways.Of(record, ct);
        return may(stay) ? Outcome.Done : Shut(field, stay, "referral.left");
    }

    public async Task<Outcome> CheckTry(OpenRecord record, AttemptWay way, CancellationToken ct)
    {
        if (WayRules.MayTry(way, await ways.How(record, ct))) return Outcome.Done;
        return Shut("WayTried", await ways.Of(record, ct), await away.Of(record, ct) is null ? "referral.way-shut" : "referral.left");
    }

    public async Task<IReadOnlyList<AttemptWay>> ToTry(OpenRecord record, CancellationToken ct) => WayRules.ToTry(await ways.How(record, ct));

    public async Task<bool> NoneButHers(OpenRecord record, CancellationToken ct) => WayRules.NoneButHers(await ways.How(record, ct));

    private Outcome Shut(string field, IReadOnlyList<Way> gave, string why) => gave.Count == 0
        ? Outcome.RefusedAt(field, $"{why}.no-way")
        : Outcome.RefusedAt(field, $"{why}.other-way", string.Join(", ", gave.Select(way => words[$"contact.say.{way}"].Text)));
}
