using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Care.HerWords;

/// <summary>Writes down a word she uses for herself, once. What she took out stays out: only she puts it back.</summary>
public sealed class KeepHerWord(CareDb db, ServiceClock clock)
{
    public async Task<Outcome> Do(OpenRecord her, string? typed, CancellationToken ct)
    {
        var word = HerWordRules.Tidy(typed);
        var known = await db.HerWords(her, ct);
        if (known.FirstOrDefault(k => HerWordRules.Same(k.Word, word)) is { } same) return same.Out ? Outcome.RefusedAt("Word", HerWordRules.TakenOut) : Outcome.Done;
        if (HerWordRules.Check(word, known.Count) is { Succeeded: false } wrong) return wrong;
        var id = Guid.CreateVersion7();
        db.Add(new HerWord { Id = id, Record = her.Id, By = db.Actor.Staff, At = clock.Now, Word = her.Seal(word, HerWord.Slot(id)) });
        await db.Save("act.her-word-kept", ct);
        return Outcome.Done;
    }
}
