using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>A list that both signed and whose day has not come, as it would be with another danger line in it.</summary>
public sealed record Coming(FrameworkVersion Row, string Text, Framework? List);

/// <summary>A danger line goes into the list in force, and into each that both signed for a later day. Their days stay theirs. (Y18)</summary>
public sealed class ComingLists(CareDb db, ListQuestions lists, FrameworkShelf shelf, ServiceClock clock)
{
    public async Task<IReadOnlyList<FrameworkVersion>> Waiting(CancellationToken ct)
    {
        var on = clock.Today;
        var later = await db.Set<FrameworkVersion>().AsNoTracking().Where(v => v.EffectiveOn > on).OrderBy(v => v.Number).ToListAsync(ct);
        return [.. later.Where(v => !later.Exists(newer => newer.Number > v.Number && newer.EffectiveOn <= v.EffectiveOn))];
    }

    public async Task<IReadOnlyList<Coming>> With(string text, CancellationToken ct)
    {
        if (Framework.Reread(text).Framework is not { } now) return [];
        var change = ListChange.Between(await lists.InForce(ct), now);
        return [.. (await Waiting(ct)).Select(row => With(row, change, now))];
    }

    private Coming With(FrameworkVersion row, ListChange change, Framework now)
    {
        var before = shelf.Put(row);
        var text = LineText.Into(row.Text, change, now, before);
        var list = Framework.Reread(text).Framework;
        return new(row, text, list is not null && ListChange.Between(before, list).OnlyAddsDanger ? list : null);
    }
}
