using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>One more time that a rule was wrong. Nothing of the text goes along, and nobody's name.</summary>
public sealed class ReportFalseAlarm(CareDb db, RulesInUse rules, ServiceClock clock)
{
    /// <summary>False when there is no such rule.</summary>
    public async Task<bool> Do(string? rule, CancellationToken ct)
    {
        if ((await rules.Book(ct)).Rules.FirstOrDefault(known => known.Id == rule) is not { Id: var id }) return false;
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        if (await Added(id, month, ct)) return true;
        db.Add(new FalseAlarm { Id = Guid.NewGuid(), Rule = id, Month = month, Times = 1 });
        if (!await db.SaveUnlessTaken("act.words.wrong-here", ct)) await Added(id, month, ct);
        return true;
    }

    private async Task<bool> Added(string rule, DateOnly month, CancellationToken ct) =>
        await db.Set<FalseAlarm>().Where(a => a.Rule == rule && a.Month == month).ExecuteUpdateAsync(set => set.SetProperty(a => a.Times, a => a.Times + 1), ct) == 1;
}
