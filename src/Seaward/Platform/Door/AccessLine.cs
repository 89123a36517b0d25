using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Door;

/// <summary>What a record was opened for. She reads the words "why.…" beside who and when.</summary>
public enum Why { Started, HerPage, Today, Search, Explanation, Talk, Note, Decision, Notice, Reply, Sending, Outcome, SecondLook, HerOwn, Conference, HerWeek, Question, Service, Number, AnotherList, SameFacts, WhoLooked }

/// <summary>Who opened her record, when and why; durable before anything of hers is read.</summary>
internal sealed class AccessLine
{
    public long Id { get; private init; }
    public required RecordId Record { get; init; }
    public required ActorKind ReaderKind { get; init; }
    public required Guid ReaderId { get; init; }
    public required string As { get; init; }
    public required string Why { get; init; }
    public required DateTimeOffset At { get; init; }
    public byte[] Mark { get; internal set; } = [];

    internal static byte[] MarkOf(byte[] key, AccessLine line) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\u001f',
        line.Record.Value, line.ReaderKind, line.ReaderId, line.As, line.Why, line.At.UtcTicks)));
}

/// <summary>Closes a run of access lines over all that came before.</summary>
internal sealed class AccessLink
{
    public required long UpTo { get; init; }
    public required long Lines { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class AccessLineTable : IEntityTypeConfiguration<AccessLine>
{
    public void Configure(EntityTypeBuilder<AccessLine> line)
    {
        line.ToTable("access_line").HasKey(l => l.Id);
        line.Property(l => l.Id).HasColumnName("id").Because("the order of openings");
        line.Property(l => l.Record).HasColumnName("record_id").Because("whose record was opened");
        line.Property(l => l.ReaderKind).HasColumnName("reader_kind").Because("staff, or she herself");
        line.Property(l => l.ReaderId).HasColumnName("reader_id").Because("who opened it");
        line.Property(l => l.As).HasColumnName("as_what").Because("as what that person was let in");
        line.Property(l => l.Why).HasColumnName("why").Because("what for, in words she can read");
        line.Property(l => l.At).HasColumnName("at").Because("when");
        line.Property(l => l.Mark).HasColumnName("mark").Because("shows whether the line was changed afterwards");
        line.HasIndex(l => l.Record).HasDatabaseName("ix_access_line_record");
    }
}

internal sealed class AccessLinkTable : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.ToTable("access_link").HasKey(l => l.UpTo);
        link.Property(l => l.UpTo).HasColumnName("up_to").ValueGeneratedNever().Because("the last line it closes");
        link.Property(l => l.Lines).HasColumnName("lines").Because("how many it closes, to find a missing one");
        link.Property(l => l.Hash).HasColumnName("hash").Because("closes these lines over all before them");
    }
}
