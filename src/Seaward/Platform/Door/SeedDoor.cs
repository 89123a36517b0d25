using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>An invented woman who comes in with many others, and who has opened her record since.</summary>
internal sealed record Newcomer(RecordId Id, string Name, string? BagName, string Site, StaffId KeyWorker, DateTimeOffset Since, IReadOnlyList<Opened> Opened);

internal readonly record struct Opened(Why Why, DateTimeOffset At);

/// <summary>Starts many invented records in one go. It reads nothing, so lines and records may be saved together.</summary>
internal sealed class SeedDoor(Vault vault, KeyFolder keys)
{
    public async Task Start(CareDb db, IReadOnlyList<Newcomer> women, CancellationToken ct)
    {
        var made = await vault.MakeMany([.. women.Select(w => w.Id.Value)], ct);
        foreach (var woman in women)
        {
            using var key = made[woman.Id.Value];
            db.Add(Begin(woman, key.Label));
            db.Add(Standing.Of(woman.Id, woman.KeyWorker, StandingKind.KeyWorker, woman.Since));
            Finding.Index(db, keys, woman.Id, woman.Name);
            foreach (var opened in woman.Opened) db.Add(Line(woman, opened));
        }
    }

    private static Record Begin(Newcomer woman, SealingKey label) => new()
    {
        Id = woman.Id,
        Site = woman.Site,
        MadeAt = woman.Since,
        Name = label.Seal(woman.Name, Record.NameSlot(woman.Id)),
        BagName = woman.BagName is { } bag ? label.Seal(bag, Record.BagSlot(woman.Id)) : default,
    };

    private AccessLine Line(Newcomer woman, Opened opened)
    {
        var line = new AccessLine
        {
            Record = woman.Id,
            ReaderKind = ActorKind.Staff,
            ReaderId = woman.KeyWorker.Value,
            As = nameof(As.KeyWorker),
            Why = opened.Why.ToString(),
            At = new DateTimeOffset(opened.At.UtcTicks / 10 * 10, TimeSpan.Zero),
        };
        line.Mark = AccessLine.MarkOf(keys.History, line);
        return line;
    }
}
