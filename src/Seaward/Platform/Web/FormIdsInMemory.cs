using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Seaward.Platform.Web;

/// <summary>
/// The server keeps a hash of the form id, and for ten minutes what was shown, boxed under the id itself:
/// only the page that sent the form can open it again. A double tap shows her number; a look into memory does not.
/// </summary>
public sealed class FormIdsInMemory(TimeProvider clock) : IFormIds
{
    private const int Most = 50_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, Entry Entry)> oldest = new();

    public async Task<Sent?> Claim(string id, CancellationToken ct)
    {
        Forget();
        var key = Key(id);
        while (true)
        {
            var mine = new Entry(clock.GetUtcNow());
            var there = entries.GetOrAdd(key, mine);
            if (ReferenceEquals(there, mine))
            {
                oldest.Enqueue((key, mine));
                return null;
            }
            if (await there.Finished.Task.WaitAsync(ct)) return there.Open(id, clock.GetUtcNow() - there.Since > Shown);
        }
    }

    public Task Keep(string id, Sent sent, CancellationToken ct)
    {
        if (entries.TryGetValue(Key(id), out var entry)) entry.Shut(id, sent);
        return Task.CompletedTask;
    }

    public Task Release(string id, CancellationToken ct)
    {
        if (entries.TryRemove(Key(id), out var entry)) entry.Finished.TrySetResult(false);
        return Task.CompletedTask;
    }

    private void Forget()
    {
        var before = clock.GetUtcNow() - Remembered;
        while (oldest.TryPeek(out var first) && (first.Entry.Since < before || oldest.Count > Most))
        {
            if (!oldest.TryDequeue(out first)) return;
            entries.TryRemove(KeyValuePair.Create(first.Key, first.Entry));
            first.Entry.Finished.TrySetResult(false);
        }
        foreach (var (_, entry) in oldest.TakeWhile(o => o.Entry.Since < clock.GetUtcNow() - Shown)) entry.Fade();
    }

    private static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("form " + id)));

    private sealed class Entry(DateTimeOffset since)
    {
        private string place = "";
        private byte[]? box;

        public DateTimeOffset Since => since;

        public TaskCompletionSource<bool> Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Shut(string id, Sent sent)
        {
            place = sent.Place;
            var plain = JsonSerializer.SerializeToUtf8Bytes(sent.Values);
            var shut = new byte[plain.Length + 16];
            // A zero nonce is safe here: each id is random and its key boxes one message only.
            using (var aes = new AesGcm(BoxKey(id), 16)) aes.Encrypt(new byte[12], plain, shut.AsSpan(16), shut.AsSpan(0, 16));
            box = shut;
            Finished.TrySetResult(true);
        }

        public Sent Open(string id, bool faded)
        {
            if (faded) Fade();
            if (box is not { } shut) return new(place, new Dictionary<string, string>(), Faded: true);
            var plain = new byte[shut.Length - 16];
            using (var aes = new AesGcm(BoxKey(id), 16)) aes.Decrypt(new byte[12], shut.AsSpan(16), shut.AsSpan(0, 16), plain);
            return new(place, JsonSerializer.Deserialize<Dictionary<string, string>>(plain)!);
        }

        public void Fade() => box = null;

        private static byte[] BoxKey(string id) => SHA256.HashData(Encoding.ASCII.GetBytes("box " + id));
    }
}
