using System.Collections.Concurrent;

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

    private static string Key(string id) => SentBox.Key(id);

    private sealed class Entry(DateTimeOffset since)
    {
        private string place = "";
        private byte[]? box;

        public DateTimeOffset Since => since;

        public TaskCompletionSource<bool> Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Shut(string id, Sent sent)
        {
            (place, box) = (sent.Place, SentBox.Shut(id, sent.Values));
            Finished.TrySetResult(true);
        }

        public Sent Open(string id, bool faded)
        {
            if (faded) Fade();
            return box is { } shut ? new(place, SentBox.Open(id, shut)) : new(place, new Dictionary<string, string>(), Faded: true);
        }

        public void Fade() => box = null;
    }
}
