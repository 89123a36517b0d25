using Microsoft.EntityFrameworkCore;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Threads;
using Seaward.Platform.Time;

namespace Seaward.Features.Library;

public sealed class KeepLeaflet(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Write(LeafletTyped typed, CancellationToken ct)
    {
        var text = WrittenRules.Tidy(typed.Text);
        if (LibraryRules.Wrong(typed, clock.Today) is var (field, key))
            return field == "Text" ? Outcome.RefusedAt(field, key, WrittenRules.Longest, text.Length) : Outcome.RefusedAt(field, key, LibraryRules.LongestLine);
        db.Add(new LibraryEntry
        {
            Id = Guid.NewGuid(), Title = typed.Title!.Trim(), Text = text, Asked = typed.Asked!.Trim(), Checked = typed.Checked!.Trim(), Words = typed.Words!.Trim(),
            ReviewOn = typed.ReviewOn!.Value, WrittenBy = db.Actor.Staff,
        });
        await db.Save("act.library.written", ct);
        return Outcome.Done;
    }

    public async Task<Outcome> Agree(Guid id, CancellationToken ct)
    {
        if (await db.Set<LibraryEntry>().FirstOrDefaultAsync(e => e.Id == id && !e.PutAway, ct) is not { AgreedBy: null } entry) return Outcome.Refused("library.problem.gone");
        if (entry.WrittenBy == db.Actor.Staff) return Outcome.Refused("library.problem.same");
        entry.AgreedBy = db.Actor.Staff;
        await db.Save("act.library.agreed", ct);
        return Outcome.Done;
    }

    public async Task<Outcome> PutAway(Guid id, CancellationToken ct)
    {
        if (await db.Set<LibraryEntry>().FirstOrDefaultAsync(e => e.Id == id, ct) is not { PutAway: false } entry) return Outcome.Refused("library.problem.gone");
        entry.PutAway = true;
        await db.Save("act.library.put-away", ct);
        return Outcome.Done;
    }
}
