using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>
/// The only way to the words of a question. Each has a key of its own that belongs to no record:
/// whoever holds its number, or is asked to answer it, may come in. Shut for good when it is deleted.
/// </summary>
public sealed class ThreadDoor : IDisposable
{
    private readonly Vault vault;
    private readonly List<IDisposable> opened = [];

    internal ThreadDoor(Vault vault) => this.vault = vault;

    public async Task<OpenThread> Start(Guid thread, CancellationToken ct)
    {
        var made = await vault.Make(thread, ct);
        opened.Add(made);
        return new(made.Data);
    }

    /// <summary>Nothing when it was deleted.</summary>
    public async Task<OpenThread?> Open(Guid thread, CancellationToken ct)
    {
        if (await vault.Open(thread, ct) is not { } key) return null;
        opened.Add(key);
        return new(key);
    }

    /// <summary>Several at once; those that were deleted are not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, OpenThread>> Open(IReadOnlyCollection<Guid> threads, CancellationToken ct)
    {
        var keys = await vault.OpenBoth(threads, ct);
        opened.AddRange(keys.Values);
        return keys.ToDictionary(key => key.Key, key => new OpenThread(key.Value.Data));
    }

    /// <summary>From now on nobody can read it, in any copy.</summary>
    public Task Destroy(Guid thread, CancellationToken ct) => vault.Destroy(thread, ct);

    public void Dispose()
    {
        foreach (var key in opened) key.Dispose();
    }
}

/// <summary>An opened question: turns its words into text and back. Ends with the request.</summary>
public sealed class OpenThread
{
    private readonly SealingKey key;

    internal OpenThread(SealingKey key) => this.key = key;

    public string Read(Sealed words, Slot slot) => key.Read(words, slot);

    public Sealed Seal(string words, Slot slot) => key.Seal(words, slot);
}
