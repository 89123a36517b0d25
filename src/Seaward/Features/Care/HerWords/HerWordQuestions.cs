using Microsoft.EntityFrameworkCore;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.HerWords;

/// <summary>A word of hers, opened: who wrote it down and when, and whether she took it out.</summary>
public sealed record HerWordRead(Guid Id, string Word, string By, DateTimeOffset At, bool Out);

/// <summary>What a form about her gets: her words, and where another is kept.</summary>
public sealed record HerWordsInForm(RecordId Record, IReadOnlyList<string> Words)
{
    public string Address => $"/people/{Record}/her-words";
}

public static class HerWordQuestions
{
    private static readonly Compiled<Func<CareDb, RecordId, IAsyncEnumerable<HerWord>>> All = new(() => EF.CompileAsyncQuery(
        (CareDb db, RecordId id) => db.Set<HerWord>().AsNoTracking().Where(w => w.Record == id).AsQueryable()));

    /// <summary>All of them, in the order they came, those she took out among them.</summary>
    public static async Task<IReadOnlyList<HerWordRead>> HerWords(this CareDb db, OpenRecord her, CancellationToken ct)
    {
        var rows = (await All.For(db)(db, her.Id).ToListAsync(ct)).OrderBy(w => w.At).ThenBy(w => w.Id).ToList();
        var names = await db.FirstNames(rows.Select(w => w.By), ct);
        return [.. rows.Select(w => new HerWordRead(w.Id, her.Read(w.Word, HerWord.Slot(w.Id)), names.GetValueOrDefault(w.By, ""), w.At, w.OutAt is not null))];
    }

    /// <summary>Those that the language helper leaves alone.</summary>
    public static async Task<HerWordsInForm> HerWordsInForm(this CareDb db, OpenRecord her, CancellationToken ct) =>
        new(her.Id, [.. (await db.HerWords(her, ct)).Where(w => !w.Out).Select(w => w.Word)]);
}
