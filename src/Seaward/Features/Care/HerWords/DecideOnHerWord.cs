using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.HerWords;

/// <summary>She takes a word out of her list, or puts it back.</summary>
public sealed class DecideOnHerWord(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(OpenRecord her, Guid word, bool stays, CancellationToken ct)
    {
        var record = her.Id;
        if (await db.Set<HerWord>().FirstOrDefaultAsync(w => w.Id == word && w.Record == record, ct) is not { } row) return Outcome.Refused("her-word.no-such");
        if (stays) row.PutBack();
        else row.TakeOut(clock.Now);
        await db.Save(stays ? "act.her-word-put-back" : "act.her-word-taken-out", ct);
        return Outcome.Done;
    }
}
