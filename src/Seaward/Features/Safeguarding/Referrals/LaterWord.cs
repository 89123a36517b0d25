using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>One thing she said after the letter had gone: kept as she said it, and sent on after it, with what shows that it arrived.</summary>
public sealed class LaterWord : IInRecord
{
    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required Guid Referral { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
    public StaffId? TypedBy { get; init; }
    public required Sealed Words { get; init; }
    public DateTimeOffset? SentOnAt { get; private set; }
    public StaffId? SentOnBy { get; private set; }
    public LeftHow? LeftHow { get; private set; }
    public Sealed SentTo { get; private set; }

    Guid IInRecord.RowId => Id;

    // The first one of a letter was kept beside it once, and stays closed with that place.
    internal static Slot Slot(Guid id, Guid referral) => id == referral ? new("referral", "late_reply", id) : new("referral_later_word", "words", id);
    internal static Slot SentToSlot(Guid id) => new("referral_later_word", "sent_to", id);

    public Outcome SendOn(LeftHow how, Sealed where, StaffId by, DateTimeOffset at)
    {
        if (SentOnAt is not null) return Outcome.Refused("referral.problem.sent-on-already");
        (SentOnAt, SentOnBy, LeftHow, SentTo) = (at, by, how, where);
        return Outcome.Done;
    }
}

internal sealed class LaterWordTable : IEntityTypeConfiguration<LaterWord>
{
    public void Configure(EntityTypeBuilder<LaterWord> word)
    {
        word.ToTable("referral_later_word").HasKey(w => w.Id);
        word.Property(w => w.Id).HasColumnName("id").Because("to name the row");
        word.Property(w => w.Record).HasColumnName("record_id").Because("whose record it belongs to");
        word.Property(w => w.Referral).HasColumnName("referral_id").Because("which letter it is sent on after");
        word.Property(w => w.SaidAt).HasColumnName("said_at").Because("when she said it");
        word.Property(w => w.TypedBy).HasColumnName("typed_by").Because("who typed what she said");
        word.Property(w => w.Words).HasColumnName("words").Because("what she said after it had gone, as she said it");
        word.Property(w => w.SentOnAt).HasColumnName("sent_on_at").Because("when it was sent on");
        word.Property(w => w.SentOnBy).HasColumnName("sent_on_by").Because("who sent it on");
        word.Property(w => w.LeftHow).HasColumnName("left_how").Because("how it left");
        word.Property(w => w.SentTo).HasColumnName("sent_to").Because("where it went or who took it, and what shows that");
        word.HasIndex(w => w.Referral).HasDatabaseName("ix_referral_later_word_referral");
    }
}
