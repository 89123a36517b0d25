using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Which list holds. The newest published one whose day has come; before the first of them, the one the program came with.</summary>
public sealed class ListQuestions(CareDb db, FrameworkShelf shelf, ServiceClock clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);
    private Framework? today;

    /// <summary>Asked once in a request, so that one page never speaks of two lists.</summary>
    public async Task<Framework> InForce(CancellationToken ct) => today ??= await Find(ct);

    /// <summary>For the pages that anyone may read: seconds old at most, and as it was while the database is away.</summary>
    public async Task<Framework> Shown(CancellationToken ct)
    {
        if (shelf.Last is { } last && clock.Now - last.At < Remembered) return last.List;
        try
        {
            return await InForce(ct);
        }
        catch (Exception fault) when (fault.IsDatabaseOutOfReach)
        {
            return shelf.Last?.List ?? Framework.Shipped;
        }
    }

    /// <summary>The list that a decision or a paper names. The same facts and version give the same decision for good.</summary>
    public async Task<Framework> Named(string version, CancellationToken ct)
    {
        var inForce = await InForce(ct);
        if (version == inForce.Version) return inForce;
        if (version == Framework.Shipped.Version) return Framework.Shipped;
        if (Framework.ShippedBefore.FirstOrDefault(list => list.Version == version) is { } earlier) return earlier;
        return await db.Set<FrameworkVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Version == version, ct) is { } named ? shelf.Put(named) : inForce;
    }

    /// <summary>The last one published, also when its day has not come: what a new one is compared with.</summary>
    public async Task<(Framework List, FrameworkVersion? Row)> Newest(CancellationToken ct)
    {
        var newest = await db.Set<FrameworkVersion>().AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        return newest is null ? (Framework.Shipped, null) : (shelf.Put(newest), newest);
    }

    /// <summary>The list that came before what a proposal became; before what was not published yet, the newest.</summary>
    public async Task<Framework> Before(Guid proposal, CancellationToken ct)
    {
        var became = await db.Set<FrameworkVersion>().Where(v => v.Proposal == proposal).OrderBy(v => v.Number).Select(v => new { v.Number, v.EffectiveOn }).FirstOrDefaultAsync(ct);
        var (number, from) = (became?.Number ?? int.MaxValue, became?.EffectiveOn ?? DateOnly.MaxValue);
        var before = await db.Set<FrameworkVersion>().AsNoTracking().Where(v => v.Number < number && v.EffectiveOn <= from).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        return before is null ? Framework.Shipped : shelf.Put(before);
    }

    /// <summary>The list in force, word for word.</summary>
    public async Task<string> Text(CancellationToken ct)
    {
        var on = clock.Today;
        return await db.Set<FrameworkVersion>().Where(v => v.EffectiveOn <= on).OrderByDescending(v => v.Number).Select(v => v.Text).FirstOrDefaultAsync(ct) ?? Framework.ShippedText();
    }

    /// <summary>The proposal that the list in force was; nothing for the one the program came with.</summary>
    public async Task<Guid?> MadeIn(CancellationToken ct)
    {
        var on = clock.Today;
        return await db.Set<FrameworkVersion>().Where(v => v.EffectiveOn <= on).OrderByDescending(v => v.Number).Select(v => (Guid?)v.Proposal).FirstOrDefaultAsync(ct);
    }

    private async Task<Framework> Find(CancellationToken ct)
    {
        var on = clock.Today;
        var id = await db.Set<FrameworkVersion>().Where(v => v.EffectiveOn <= on).OrderByDescending(v => v.Number).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(ct);
        if (!shelf.Shows(id) || (id is { } known && shelf.Find(known) is null))
            shelf.Show(await db.Set<FrameworkVersion>().AsNoTracking().Where(v => v.EffectiveOn <= on).OrderBy(v => v.Number).ToListAsync(ct));
        return shelf.Holds(id is { } there ? shelf.Find(there)! : Framework.Shipped, clock.Now);
    }
}
