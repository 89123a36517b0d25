using System.Text;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Bench.Hosts;

/// <summary>Finding a person by two whole words: the rarer drives, twenty are shown, each label behind its own line.</summary>
internal sealed class Finder(CareDb db, RecordDoor door, KeyFolder keys)
{
    private const int Most = 20, CountUpTo = 500;

    public async Task<string> Page(string words, CancellationToken ct)
    {
        var asked = Finding.Words(words).ToList();
        var tokens = await RarestFirst([.. asked.Select(word => Finding.Token(keys, Finding.Whole(word))).Distinct()], ct);
        var labels = await door.Labels(await With(tokens).Take(Most).ToListAsync(ct), Why.Search, ct);
        var page = new StringBuilder("<!doctype html><title>Seaward</title><ul>");
        foreach (var (record, label) in labels) page.Append("<li><a href=\"/people/").Append(record).Append("\">").Append(label.Name).Append("</a>");
        return page.ToString();
    }

    private async Task<List<long>> RarestFirst(List<long> tokens, CancellationToken ct)
    {
        var counted = new List<(long Token, int Count)>();
        foreach (var token in tokens) counted.Add((token, await db.Set<FindToken>().Where(t => t.Token == token).Take(CountUpTo).CountAsync(ct)));
        return [.. counted.OrderBy(c => c.Count).Select(c => c.Token)];
    }

    private IQueryable<Platform.RecordId> With(List<long> tokens)
    {
        var drives = tokens[0];
        var found = db.Set<FindToken>().Where(t => t.Token == drives);
        foreach (var other in tokens.Skip(1)) found = found.Where(t => db.Set<FindToken>().Any(o => o.Token == other && o.Record == t.Record));
        return found.OrderBy(t => t.Record).Select(t => t.Record);
    }
}
