using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.History;

/// <summary>Turns what a use case changed in a record into lines of history, in the same transaction as the change.</summary>
internal sealed class HistoryWriter(KeyFolder keys, TimeProvider clock)
{
    public void Append(CareDb db, string act)
    {
        var changes = db.ChangeTracker.Entries<IInRecord>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .GroupBy(e => e.Entity.Record)
            .ToList();
        foreach (var record in changes) db.Add(Entry(db.Actor, record.Key, act, record));
    }

    private HistoryEntry Entry(Actor actor, RecordId record, string act, IEnumerable<EntityEntry<IInRecord>> changes)
    {
        var entry = new HistoryEntry
        {
            Record = record,
            At = WholeMicroseconds(clock.GetUtcNow()),
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            Act = act,
            Change = JsonSerializer.Serialize(changes.Select(Describe)),
        };
        entry.Mark = HistoryRules.Mark(keys.History, entry);
        return entry;
    }

    private static Dictionary<string, object?> Describe(EntityEntry<IInRecord> change)
    {
        var said = new Dictionary<string, object?>
        {
            ["table"] = change.Metadata.GetTableName(),
            ["row"] = change.Entity.RowId,
            ["how"] = change.State.ToString(),
        };
        foreach (var property in change.Properties.Where(p => change.State is not EntityState.Modified || p.IsModified))
            said[property.Metadata.GetColumnName()] = change.State is EntityState.Modified
                ? new[] { Plain(property.OriginalValue), Plain(property.CurrentValue) }
                : Plain(property.CurrentValue);
        return said;
    }

    /// <summary>Sealed words go into history as the closed box they are.</summary>
    private static object? Plain(object? value) => value switch
    {
        Sealed words => Convert.ToBase64String(words.Box),
        RecordId id => id.Value,
        StaffId id => id.Value,
        Enum word => word.ToString(),
        _ => value,
    };

    // PostgreSQL keeps microseconds; a mark over more could never be checked again.
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset at) => new(at.Ticks - at.Ticks % 10, at.Offset);
}
