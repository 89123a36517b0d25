using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Numbers;

/// <summary>What a number opens.</summary>
public sealed record Found(NumberKind Kind, Guid Subject);

/// <summary>What came of trying a number. Wrong, ended and never made are one answer: nothing found.</summary>
public readonly record struct Tried(bool Busy, Found? Found);

/// <summary>Makes numbers and knows them again. What it adds or ends is saved by the use case that asked.</summary>
public sealed class NumberBook
{
    private readonly CareDb db;
    private readonly NumberKeys keys;
    private readonly ServiceClock clock;

    internal NumberBook(CareDb db, NumberKeys keys, ServiceClock clock) => (this.db, this.keys, this.clock) = (db, keys, clock);

    /// <summary>The digits, which are kept nowhere; nothing when too many are waiting.</summary>
    public async Task<string?> Make(NumberKind kind, Guid subject, DateOnly? until, CancellationToken ct)
    {
        var digits = NumberRules.Complete(RandomNumberGenerator.GetString("0123456789", NumberRules.Length - 1));
        if (await keys.Of(digits, ct) is not { } lookup) return null;
        db.Add(new Number { Lookup = lookup, Kind = kind, Subject = subject, Until = until });
        return digits;
    }

    public async Task<Tried> Try(string? typed, CancellationToken ct)
    {
        if (await keys.Of(NumberRules.Read(typed), ct) is not { } lookup) return new(Busy: true, null);
        var today = clock.Today;
        var found = await db.Set<Number>().AsNoTracking()
            .Where(n => n.Lookup == lookup && (n.Until == null || n.Until >= today))
            .Select(n => new Found(n.Kind, n.Subject))
            .FirstOrDefaultAsync(ct);
        return new(Busy: false, found);
    }

    public async Task End(NumberKind kind, Guid subject, CancellationToken ct) =>
        db.RemoveRange(await Of(kind, subject).ToListAsync(ct));

    /// <summary>True when the day moved and has to be saved.</summary>
    public async Task<bool> KeepUntil(DateOnly day, NumberKind kind, Guid subject, CancellationToken ct)
    {
        var earlier = await Of(kind, subject).Where(n => n.Until < day).ToListAsync(ct);
        foreach (var number in earlier) number.Until = day;
        return earlier.Count > 0;
    }

    public Task<List<Guid>> Ended(NumberKind kind, int most, CancellationToken ct)
    {
        var today = clock.Today;
        return db.Set<Number>().Where(n => n.Kind == kind && n.Until < today).Select(n => n.Subject).Take(most).ToListAsync(ct);
    }

    private IQueryable<Number> Of(NumberKind kind, Guid subject) => db.Set<Number>().Where(n => n.Kind == kind && n.Subject == subject);
}
