using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Find;

/// <summary>Someone who is not one of ours: her name covered, where she is known, and whom to ask.</summary>
public sealed record NotYours(RecordId Record, string Covered, string Site, string? KeyWorker);

public sealed record FoundPeople(Outcome Outcome, IReadOnlyList<FoundOwn> Own, IReadOnlyList<NotYours> Elsewhere);

/// <summary>Looks for a person: among one's own people first, and elsewhere only with a reason she will read.</summary>
public sealed class FindPerson(CareDb db, RecordFinder finder)
{
    public async Task<FoundPeople> Do(string words, bool elsewhere, SearchReason? reason, string because, CancellationToken ct)
    {
        if (FindRules.Check(words, elsewhere, reason, because) is { Succeeded: false } wrong) return new(wrong, [], []);
        if (!elsewhere) return new(Outcome.Done, await finder.Own(words, ct), []);
        if (!await finder.MaySearchElsewhere(ct)) return new(Outcome.Refused("find.wrong.often", RecordFinder.MostAnHour), [], []);

        var found = await finder.Elsewhere(words, reason!.Value, because, ct);
        var names = await db.FirstNames(found.Where(f => f.KeyWorker is not null).Select(f => f.KeyWorker!.Value), ct);
        return new(Outcome.Done, [], [.. found.Select(f => new NotYours(f.Record, f.Covered, f.Site, f.KeyWorker is { } worker ? names.GetValueOrDefault(worker) : null))]);
    }
}
