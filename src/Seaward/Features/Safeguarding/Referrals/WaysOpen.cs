using Seaward.Features.Care.Away;
using Seaward.Features.Joining;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Whether a way to reach her is open: any, while she is with us; once she left, only those she left open.</summary>
public sealed class WaysOpen(AwayQuestions away, WaysQuestions ways, Words words)
{
    public async Task<Outcome> Check(OpenRecord record, string field, Func<IReadOnlyList<Way>, bool> may, CancellationToken ct)
    {
        if (await away.Of(record, ct) is null) return Outcome.Done;
        var stay = await ways.Of(record, ct);
        if (may(stay)) return Outcome.Done;
        return stay.Count == 0 ? Outcome.RefusedAt(field, "referral.left.no-way") : Outcome.RefusedAt(field, "referral.left.other-way", string.Join(", ", stay.Select(way => words[$"contact.say.{way}"].Text)));
    }
}
