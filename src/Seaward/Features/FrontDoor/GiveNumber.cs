using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Numbers;
using Seaward.Platform.Persistence;

namespace Seaward.Features.FrontDoor;

/// <summary>Face to face, someone who knows her gives her a number of her own. A new one ends the old, and every key on a phone with it.</summary>
public sealed class GiveNumber(RecordDoor door, NumberBook numbers, PhoneKeys keys, CareDb db)
{
    public async Task<Asked> Do(RecordId her, CancellationToken ct)
    {
        var opening = await door.Open(her, Why.Number, ct);
        if (opening.Refusal is { } refusal) return new(Outcome.Refused(refusal), null);

        await numbers.End(NumberKind.Her, her.Value, ct);
        await keys.End(her, ct);
        if (await numbers.Make(NumberKind.Her, her.Value, until: null, ct) is not { } number) return new(Outcome.Refused("number.busy"), null);
        await db.Save("act.number.given", ct);
        return new(Outcome.Done, number);
    }
}
