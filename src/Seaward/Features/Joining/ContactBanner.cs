using Seaward.Platform;
using Seaward.Platform.Door;

namespace Seaward.Features.Joining;

/// <summary>The first thing on her page, always.</summary>
public sealed record ContactBanner(RecordId Record, int Number, HowToReach How, DateOnly AskedOn, bool Stale)
{
    public static ContactBanner Of(OpenRecord record, SafeContact contact, DateOnly today) =>
        new(record.Id, contact.Number, contact.Read(record), contact.AskedOn, SafeContactRules.Stale(contact.AskedOn, today));
}
