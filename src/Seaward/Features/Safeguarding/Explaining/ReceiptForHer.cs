using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Each time "before we ask you anything" was gone through with her, and how it ended, as she reads it.</summary>
public sealed class ReceiptForHer(CareDb db, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        List<Written> written = [];
        foreach (var one in await db.Explanations(her.Id, ct))
            written.Add(new(one.WrittenAt, await names.Of(one.By, ct), words["hers.explained"], [new(WrittenKind.Happened, words[$"hers.explained.{one.Outcome}"].Text)], one.Outcome is ExplanationOutcome.Received ? [new Leads("explained", words["hers.explained.read"], new Dictionary<string, string>())] : []));
        return written;
    }
}
