using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding;

public sealed record OnPersonLine(string Where, string Says);

/// <summary>What her page says about safeguarding: that there is something, and where it stands. Never an outcome before she has heard it.</summary>
public sealed class SafeguardingOnPerson(CareDb db)
{
    public async Task<IReadOnlyList<OnPersonLine>> Of(RecordId record, CancellationToken ct)
    {
        var referrals = await db.Set<Referral>().AsNoTracking().Where(r => r.Record == record).OrderByDescending(r => r.BegunAt)
            .Select(r => new { r.Id, r.State }).Take(10).ToListAsync(ct);
        var waiting = await db.Set<ReferralDecision>().AsNoTracking().Where(d => d.Record == record && d.State == DecisionState.WaitsForSecond)
            .Select(d => d.Id).ToListAsync(ct);
        return
        [
            .. waiting.Select(id => new OnPersonLine($"/decisions/{id}", "decided.state.WaitsForSecond")),
            .. referrals.Select(r => new OnPersonLine($"/referrals/{r.Id}", $"referral.state.{r.State}")),
        ];
    }
}
