using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.HarmReduction;

/// <summary>
/// Which bags one person sees. A peer sees those that a peer brings, those of the site she works from, and none that
/// somebody else has with them.
/// </summary>
public sealed record BagsForMe(bool All, Guid Me, IReadOnlySet<string> Places)
{
    public bool See(string place, Guid? carriedBy) => All || carriedBy == Me || (carriedBy is null && Places.Contains(place));
}

public static class BagsForMeQuestions
{
    extension(CareDb db)
    {
        public async Task<BagsForMe> BagsOf(Role? role, BagSettings settings, CancellationToken ct)
        {
            var me = db.Actor.Staff;
            if (role is not Role.Peer) return new(true, me.Value, new HashSet<string>());
            var id = me.Value;
            var site = await db.Set<Staff>().AsNoTracking().Where(s => s.Id == id).Select(s => s.Site).FirstOrDefaultAsync(ct);
            return new(false, id, settings.Places.Where(p => p.Peer || p.Site == site).Select(p => p.Key).ToHashSet(StringComparer.Ordinal));
        }
    }
}
