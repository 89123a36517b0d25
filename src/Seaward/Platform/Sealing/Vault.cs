using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Sealing;

/// <summary>
/// Keeps the wrapped key of every record, thread and draft, in a store of its own that database backups leave out.
/// Destroying a key there is what erasure means. Only the door and its siblings may ask for one.
/// </summary>
internal sealed class Vault(IDbContextFactory<VaultDb> stores, KeyFolder keys, TimeProvider clock)
{
    private static readonly Compiled<Func<VaultDb, Guid, CancellationToken, Task<WrappedKey?>>> Find = new(() => EF.CompileAsyncQuery(
        (VaultDb db, Guid owner, CancellationToken _) => db.Keys.AsNoTracking().FirstOrDefault(k => k.Owner == owner)));

    /// <summary>Durable before it returns: a key is never younger than what it seals.</summary>
    public async Task<BothKeys> Make(Guid owner, CancellationToken ct) => (await MakeMany([owner], ct))[owner];

    public async Task<Dictionary<Guid, BothKeys>> MakeMany(IReadOnlyCollection<Guid> owners, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var made = owners.ToDictionary(owner => owner, owner => AddNew(db, owner));
        await db.SaveChangesAsync(ct);
        return made;
    }

    private BothKeys AddNew(VaultDb db, Guid owner)
    {
        var (data, label) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        db.Keys.Add(new WrappedKey
        {
            Owner = owner,
            Wrapping = keys.CurrentWrapping,
            DataBox = Wrap(data, owner, "data"),
            LabelBox = Wrap(label, owner, "label"),
            // The day alone: the hour of a question could be matched with a phone.
            MadeAt = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero),
        });
        return new(new SealingKey(owner, data), new SealingKey(owner, label));
    }

    /// <summary>Nothing when the key was destroyed.</summary>
    public async Task<SealingKey?> Open(Guid owner, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        return await Find.For(db)(db, owner, ct) is { } key ? new SealingKey(owner, Unwrap(key, key.DataBox, "data")) : null;
    }

    /// <summary>Her words and her label from one look at the store.</summary>
    public async Task<BothKeys?> OpenBoth(Guid owner, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        return await Find.For(db)(db, owner, ct) is { } key
            ? new(new SealingKey(owner, Unwrap(key, key.DataBox, "data")), new SealingKey(owner, Unwrap(key, key.LabelBox, "label")))
            : null;
    }

    public async Task<SealingKey?> OpenLabel(Guid owner, CancellationToken ct)
    {
        var found = await OpenLabels([owner], ct);
        return found.GetValueOrDefault(owner);
    }

    public async Task<Dictionary<Guid, SealingKey>> OpenLabels(IReadOnlyCollection<Guid> owners, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var found = await db.Keys.AsNoTracking().Where(k => owners.Contains(k.Owner)).ToListAsync(ct);
        return found.ToDictionary(k => k.Owner, k => new SealingKey(k.Owner, Unwrap(k, k.LabelBox, "label")));
    }

    public async Task<Dictionary<Guid, BothKeys>> OpenBoth(IReadOnlyCollection<Guid> owners, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        var found = await db.Keys.AsNoTracking().Where(k => owners.Contains(k.Owner)).ToListAsync(ct);
        return found.ToDictionary(k => k.Owner, k => new BothKeys(new SealingKey(k.Owner, Unwrap(k, k.DataBox, "data")), new SealingKey(k.Owner, Unwrap(k, k.LabelBox, "label"))));
    }

    public async Task Destroy(Guid owner, CancellationToken ct)
    {
        await using var db = await stores.CreateDbContextAsync(ct);
        await db.Keys.Where(k => k.Owner == owner).ExecuteDeleteAsync(ct);
    }

    private byte[] Wrap(byte[] key, Guid owner, string kind)
    {
        using var aes = new AesGcm(keys.Wrapping(keys.CurrentWrapping), 16);
        return Box.Close(aes, key, Box.About(owner, new Slot("wrapped_key", kind, owner)));
    }

    private byte[] Unwrap(WrappedKey key, byte[] box, string kind)
    {
        using var aes = new AesGcm(keys.Wrapping(key.Wrapping), 16);
        return Box.Open(aes, box, Box.About(key.Owner, new Slot("wrapped_key", kind, key.Owner)));
    }
}

/// <summary>The two keys of a record: one for her words, one for her label alone.</summary>
internal sealed record BothKeys(SealingKey Data, SealingKey Label) : IDisposable
{
    public void Dispose()
    {
        Data.Dispose();
        Label.Dispose();
    }
}
