using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Web;

/// <summary>Any number of copies of the program share one memory of what was sent.</summary>
public sealed class FormIdsInDatabase(IDbContextFactory<CareDb> contexts, ServiceClock clock) : IFormIds
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(10), Abandoned = TimeSpan.FromMinutes(1), LookAgain = TimeSpan.FromMilliseconds(100);

    private DateTimeOffset swept;

    public async Task<Sent?> Claim(string id, CancellationToken ct)
    {
        await Sweep(ct);
        for (var key = SentBox.Key(id); ; await Task.Delay(LookAgain, ct))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var there = await db.Set<SentForm>().FirstOrDefaultAsync(f => f.Key == key, ct);
            if (there is { Place: { } place }) return Shows(id, there, place);
            if (there is { At: { } at } && clock.Now - at < Abandoned) continue;

            if (there is null) db.Add(new SentForm { Key = key, Day = clock.Today, At = clock.Now });
            else there.At = clock.Now;
            if (await Mine(db, ct)) return null;
        }
    }

    public Task Keep(string id, Sent sent, CancellationToken ct) => Change(id, (_, form) => (form.Place, form.Box) = (sent.Place, SentBox.Shut(id, sent.Values)), ct);

    public Task Release(string id, CancellationToken ct) => Change(id, (db, form) => db.Remove(form), ct);

    private async Task Change(string id, Action<CareDb, SentForm> how, CancellationToken ct)
    {
        var key = SentBox.Key(id);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<SentForm>().FirstOrDefaultAsync(f => f.Key == key, ct) is not { } form) return;
        how(db, form);
        await Mine(db, ct);
    }

    private Sent Shows(string id, SentForm form, string place) =>
        form.Box is { } box && form.At is { } at && clock.Now - at < Shown ? new(place, SentBox.Open(id, box)) : new(place, new Dictionary<string, string>(), Faded: true);

    /// <summary>False when another copy was first.</summary>
    private static async Task<bool> Mine(CareDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    /// <summary>Once a minute: what was shown fades, the moment goes, and in two days the rest.</summary>
    private async Task Sweep(CancellationToken ct)
    {
        if (clock.Now - swept < Abandoned) return;
        swept = clock.Now;
        var (faded, old) = (clock.Now - Shown, clock.Today.AddDays(-1));
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var form in await db.Set<SentForm>().Where(f => f.Place != null && f.At < faded).Take(AtOnce).ToListAsync(ct)) (form.At, form.Box) = (null, null);
        db.RemoveRange(await db.Set<SentForm>().Where(f => f.Day < old).Take(AtOnce).ToListAsync(ct));
        await Mine(db, ct);
    }
}
