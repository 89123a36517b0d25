using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.KindWords;

/// <summary>Counts what a team saved this month, and in how much of it a word was found. It is told nothing of who and what.</summary>
public sealed class CountWords(CareDb db, ServiceClock clock)
{
    public async Task Do(int texts, int found, CancellationToken ct)
    {
        var me = db.Actor.Id;
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var team = await db.Set<Staff>().Where(s => s.Id == me).Select(s => s.Site).FirstOrDefaultAsync(ct);
        if (team is null || await Added(team, month, texts, found, ct)) return;
        db.Add(new TeamTally { Id = Guid.NewGuid(), Team = team, Month = month, Texts = texts, Found = found });
        if (!await db.SaveUnlessTaken("act.words.counted", ct)) await Added(team, month, texts, found, ct);
    }

    private async Task<bool> Added(string team, DateOnly month, int texts, int found, CancellationToken ct) =>
        await db.Set<TeamTally>().Where(t => t.Team == team && t.Month == month)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Texts, t => t.Texts + texts).SetProperty(t => t.Found, t => t.Found + found), ct) == 1;
}
