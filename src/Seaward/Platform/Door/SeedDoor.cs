using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>An invented woman who comes in with many others, and who has opened her record since.</summary>
internal sealed record Newcomer(RecordId Id, string Name, string? BagName, string Site, StaffId KeyWorker, DateTimeOffset Since, IReadOnlyList<Opened> Opened, Func<OpenRecord, IEnumerable<object>> Said);

internal readonly record struct Opened(Why Why, DateTimeOffset At);

/// <summary>Starts many invented records in one go, each after its lines.</summary>
internal sealed class SeedDoor(Vault vault, KeyFolder keys, IAccessLines lines)
{
    private const int TokensAtOnce = 400;
    private const string InsertTokens = "INSERT INTO find_token (token, record_id) VALUES PLACES ON CONFLICT DO NOTHING";

    public async Task Start(CareDb db, IReadOnlyList<Newcomer> women, CancellationToken ct)
    {
        await lines.Write([.. women.SelectMany(Lines)], ct);
        var made = await vault.MakeMany([.. women.Select(w => w.Id.Value)], ct);
        foreach (var woman in women)
        {
            using var key = made[woman.Id.Value];
            db.Add(Begin(woman, key.Label));
            db.Add(Standing.Of(woman.Id, woman.KeyWorker, StandingKind.KeyWorker, woman.Since));
            db.AddRange(woman.Said(new OpenRecord(woman.Id, As.KeyWorker, key)));
        }
        foreach (var some in women.SelectMany(w => Finding.Tokens(keys, w.Name).Select(token => (token, w.Id.Value))).Chunk(TokensAtOnce)) await Index(db, some, ct);
    }

    // Two thirds of all rows, and nothing to track: many in one statement.
    private static Task<int> Index(CareDb db, (long Token, Guid Record)[] tokens, CancellationToken ct)
    {
        var places = string.Join(',', tokens.Select((_, n) => $"({{{2 * n}}}, {{{(2 * n) + 1}}})"));
        return db.Database.ExecuteSqlRawAsync(InsertTokens.Replace("PLACES", places, StringComparison.Ordinal), tokens.SelectMany(t => (object[])[t.Token, t.Record]), ct);
    }

    private IEnumerable<AccessLine> Lines(Newcomer woman) => woman.Opened.Select(opened => Line(woman, opened));

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
