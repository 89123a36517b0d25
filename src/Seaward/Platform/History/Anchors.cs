using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.History;

/// <summary>Where the anchor files lie: outside the database, so that cutting a chain's tail there shows here.</summary>
public sealed record AnchorFolder(string Path);

/// <summary>One head as an anchor file saw it; no record means the chain of openings.</summary>
internal sealed record Anchor(string Day, RecordId? Record, long Place, byte[] Hash);

/// <summary>Once a day, the heads that moved since the file before.</summary>
internal sealed class Anchors(IDbContextFactory<CareDb> databases, AnchorFolder folder, ServiceClock clock)
{
    private const string AccessChain = "openings";

    public IEnumerable<Anchor> All() => Files().SelectMany(file => File.ReadLines(file).Select(line => Read(Path.GetFileNameWithoutExtension(file), line)));

    public async Task WriteToday(CancellationToken ct)
    {
        var file = Path.Combine(folder.Path, clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".anchor");
        if (File.Exists(file)) return;
        Directory.CreateDirectory(folder.Path);
        var known = All().GroupBy(a => a.Record).ToDictionary(g => g.Key?.ToString() ?? AccessChain, g => g.Max(a => a.Place));
        var unfinished = file + ".part";
        await using (var writer = new StreamWriter(unfinished))
            await foreach (var (chain, place, hash) in Heads(ct))
                if (known.GetValueOrDefault(chain) < place) await writer.WriteLineAsync($"{chain} {place} {Convert.ToHexStringLower(hash)}");
        File.Move(unfinished, file);
    }

    private async IAsyncEnumerable<(string Chain, long Place, byte[] Hash)> Heads([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var links = db.Set<HistoryLink>().AsNoTracking();
        var heads = links.Where(l => l.Place == links.Where(o => o.Record == l.Record).Max(o => o.Place));
        await foreach (var head in heads.AsAsyncEnumerable().WithCancellation(ct)) yield return (head.Record.ToString(), head.Place, head.Hash);
        if (await db.Set<AccessLink>().AsNoTracking().OrderByDescending(l => l.UpTo).FirstOrDefaultAsync(ct) is { } access) yield return (AccessChain, access.UpTo, access.Hash);
    }

    private string[] Files() => Directory.Exists(folder.Path) ? [.. Directory.GetFiles(folder.Path, "*.anchor").Order(StringComparer.Ordinal)] : [];

    private static Anchor Read(string day, string line)
    {
        var parts = line.Split(' ');
        return new(day, parts[0] == AccessChain ? null : new RecordId(Guid.Parse(parts[0])), long.Parse(parts[1], CultureInfo.InvariantCulture), Convert.FromHexString(parts[2]));
    }
}
