using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Platform.Door;

/// <summary>An opened danger report. Its key is its own: sending one opens no record.</summary>
public sealed class OpenDanger
{
    private readonly SealingKey key;

    internal OpenDanger(Guid id, SealingKey key) => (Id, this.key) = (id, key);

    public Guid Id { get; }

    public string Read(Sealed words, Slot slot) => key.Read(words, slot);

    public Sealed Seal(string words, Slot slot) => key.Seal(words, slot);
}

/// <summary>Who opened a danger report, and when; durable before it is read. A woman it is about reads it once she is told.</summary>
public sealed class DangerOpening
{
    public required Guid Id { get; init; }
    public required Guid Danger { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The sibling of the record door for what is sent in danger, about anyone.</summary>
public sealed class DangerDoor : IDisposable
{
    private readonly CareDb db;
    private readonly IDbContextFactory<CareDb> databases;
    private readonly Vault vault;
    private readonly ServiceClock clock;
    private readonly List<IDisposable> opened = [];

    internal DangerDoor(CareDb db, IDbContextFactory<CareDb> databases, Vault vault, ServiceClock clock) =>
        (this.db, this.databases, this.vault, this.clock) = (db, databases, vault, clock);

    public async Task<OpenDanger> Start(CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var made = await vault.Make(id, ct);
        opened.Add(made);
        return new(id, made.Data);
    }

    /// <summary>Nothing when it was erased. Whoever may see the page may open it; each opening is kept.</summary>
    public async Task<OpenDanger?> Open(Guid danger, CancellationToken ct)
    {
        await using (var apart = await databases.CreateDbContextAsync(ct))
        {
            apart.Add(new DangerOpening { Id = Guid.CreateVersion7(), Danger = danger, By = db.Actor.Staff, At = clock.Now });
            await apart.SaveChangesAsync(ct);
        }
        if (await vault.Open(danger, ct) is not { } key) return null;
        opened.Add(key);
        return new(danger, key);
    }

    /// <summary>She reads what was sent about her, once she has been told; the feature knows whether she has.</summary>
    public async Task<OpenDanger?> OpenTold(Guid danger, CancellationToken ct)
    {
        if (db.Actor.Kind is not ActorKind.Woman) throw new InvalidOperationException("Staff open a danger report by its page, which keeps who opened it.");
        if (await vault.Open(danger, ct) is not { } key) return null;
        opened.Add(key);
        return new(danger, key);
    }

    public void Dispose()
    {
        foreach (var key in opened) key.Dispose();
    }
}

internal sealed class DangerOpeningTable : IEntityTypeConfiguration<DangerOpening>
{
    private const string Seen = "second lookers, and she once told", Kept = "as long as the report";

    public void Configure(EntityTypeBuilder<DangerOpening> opening)
    {
        opening.ToTable("danger_opening").HasKey(o => o.Id);
        opening.Property(o => o.Id).HasColumnName("id").Because("to name the row", Seen, Kept);
        opening.Property(o => o.Danger).HasColumnName("danger_id").Because("which report was opened", Seen, Kept);
        opening.Property(o => o.By).HasColumnName("by_id").Because("who opened it", Seen, Kept);
        opening.Property(o => o.At).HasColumnName("at").Because("when", Seen, Kept);
        opening.HasIndex(o => o.Danger).HasDatabaseName("ix_danger_opening_danger");
    }
}
