using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care.HerWords;

/// <summary>Among what is written about her: which of her own words we have written down, and a way to change that.</summary>
public sealed class HerWordsForHer(CareDb db, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var all = await db.HerWords(her, ct);
        if (all.Count == 0) return [];
        var newest = all[^1];
        return
        [
            new(newest.At, newest.By, words["hers.words"], [.. all.Where(word => !word.Out).Select(word => new WrittenPart(WrittenKind.Said, $"“{word.Word}”"))],
                [new("her-words", words["hers.words.change"], new Dictionary<string, string>())]),
        ];
    }
}
