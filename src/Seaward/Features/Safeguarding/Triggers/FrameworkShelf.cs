using System.Collections.Concurrent;
using System.Collections.Frozen;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Lists already read, and the sentences they carry. Published texts never change, so nothing here grows old.</summary>
public sealed class FrameworkShelf : ILocalWords
{
    private readonly ConcurrentDictionary<Guid, Framework> read = [];
    private volatile Held? last;
    private volatile Shown shown = new(null, FrozenDictionary<string, string>.Empty);

    /// <summary>The list that held when it was last asked for, and when that was.</summary>
    public Held? Last => last;

    public Framework Holds(Framework list, DateTimeOffset at)
    {
        last = new(list, at);
        return list;
    }

    public void AskAgain() => last = null;

    public sealed record Held(Framework List, DateTimeOffset At);

    private sealed record Shown(Guid? Newest, FrozenDictionary<string, string> Words);

    public Framework? Find(Guid version) => read.GetValueOrDefault(version);

    public Framework Put(FrameworkVersion version) => read.GetOrAdd(version.Id, _ =>
        Framework.Reread(version.Text).Framework ?? throw new InvalidOperationException($"The published list {version.Version} cannot be read."));

    public bool Shows(Guid? newest) => shown.Newest == newest;

    /// <summary>The sentences of the list in force, and of what only older lists knew.</summary>
    public void Show(IReadOnlyList<FrameworkVersion> oldestFirst)
    {
        Dictionary<string, string> words = [];
        foreach (var framework in oldestFirst.Select(Put))
        {
            foreach (var key in words.Keys.Where(key => framework.Speaks(key)).ToList()) words.Remove(key);
            foreach (var (key, says) in framework.Words) words[key] = says;
        }
        shown = new(oldestFirst is [.., var newest] ? newest.Id : null, words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    string? ILocalWords.Find(string key) => shown.Words.GetValueOrDefault(key);
}
