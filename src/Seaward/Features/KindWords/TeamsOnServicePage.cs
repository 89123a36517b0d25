using Seaward.Features.Indicators;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>For the manager: in how many texts of a team a word was found. Never by person, and only where it points at nobody.</summary>
public sealed class TeamsOnServicePage(CareDb db, ServiceClock clock) : IOnServicePage
{
    public async Task<ServiceCard> Card(CancellationToken ct) =>
        new("/Features/KindWords/_OnService.cshtml", await db.WordsByTeam(TallyRules.Since(clock.Today), ct));
}
