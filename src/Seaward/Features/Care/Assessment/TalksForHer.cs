using Seaward.Features.Care.Notes;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;
using Written = Seaward.Features.Records.Written;

namespace Seaward.Features.Care.Assessment;

/// <summary>Each talk as it was written, and how she put it when it was read back to her. What other grown-ups said is theirs.</summary>
public sealed class TalksForHer(CareDb db, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var told = (await db.Told(her, ct)).Where(one => !string.IsNullOrWhiteSpace(one.Said.HerWords + one.Said.WeSaw + one.Said.WeWill)).ToList();
        if (told.Count == 0) return [];
        var views = (await db.HerViews(her.Id, ct)).ToLookup(view => view.Answer, view => view.Read(her));
        var names = await db.FirstNames(told.Select(one => one.AskedBy), ct);
        return [.. told.Select(one => new Written(one.AskedAt, names[one.AskedBy], words[$"hers.talk.{one.Topic}"], [.. Parts(one.Said, views[one.Id])], []))];
    }

    private static IEnumerable<WrittenPart> Parts(Said said, IEnumerable<string> views)
    {
        if (said.HerWords is { Length: > 0 } hers) yield return new(WrittenKind.Said, hers);
        if (said.WeSaw is { Length: > 0 } saw) yield return new(WrittenKind.Happened, saw);
        if (said.WeWill is { Length: > 0 } will) yield return new(WrittenKind.Plan, will);
        foreach (var view in views.Where(view => view.Length > 0)) yield return new(WrittenKind.Reply, view);
    }
}
