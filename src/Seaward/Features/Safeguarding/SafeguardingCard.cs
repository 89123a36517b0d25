using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding;

/// <summary>On the person page: that there is something, and where it stands. Never an outcome before she has heard it.</summary>
public sealed class SafeguardingCard(CareDb db, ServiceClock clock, Words words) : IOnPersonPage
{
    public int Order => 800;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        var referrals = await db.Set<Referral>().AsNoTracking().Where(r => r.Record == record.Id).OrderByDescending(r => r.BegunAt)
            .Select(r => new { r.Id, r.State, r.BegunAt, r.TakenBackAt }).Take(5).ToListAsync(ct);
        var waiting = await db.Set<ReferralDecision>().AsNoTracking().Where(d => d.Record == record.Id && d.State == DecisionState.WaitsForSecond)
            .Select(d => d.Id).ToListAsync(ct);
        var decided = await db.Set<ReferralDecision>().AsNoTracking().Where(d => d.Record == record.Id && d.State == DecisionState.Made && d.Way != Deciding.Way.Refer).OrderByDescending(d => d.MadeAt)
            .Select(d => new { d.Id, d.Way, d.MadeAt }).Take(5).ToListAsync(ct);
        return new("on-person.title")
        {
            Beside = true,
            First = new($"/danger?about={record.Id}", "on-person.danger", "flag"),
            Links =
            [
                .. waiting.Select(id => new PersonLink($"/decisions/{id}", "decided.state.WaitsForSecond", "clock")),
                .. referrals.Select(r => new PersonLink($"/referrals/{r.Id}", "referral.title", "note", new("on-person.begun", Day(r.BegunAt), words[r.TakenBackAt is null ? $"referral.state.{r.State}" : "referral.state.TakenBack"].Text))),
                .. decided.Select(d => new PersonLink($"/decisions/{d.Id}", "decided.title", "chairs", new("on-person.decided", Day(d.MadeAt!.Value), words[$"think.way.{d.Way}"].Text))),
                new($"/people/{record.Id}/think", "think.title", "chairs"),
            ],
        };
    }

    private string Day(DateTimeOffset at) => clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
