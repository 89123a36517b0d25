using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.HerWords;

/// <summary>Her own words wherever a worker writes about her: in a letter, a referral or a reply as in a note.</summary>
public sealed class HerWordsOnPage(RecordDoor door, CareDb db) : IHerWords
{
    public async Task<HersOnPage?> OnThisPage(CancellationToken ct)
    {
        if (door.OnlyOpened is not { } her) return null;
        var hers = await db.HerWordsInForm(her, ct);
        return new(hers.Address, hers.Words);
    }
}
