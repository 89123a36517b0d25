using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

/// <summary>More than one thing can be added after it went. What was added before moves over as it lies, still closed with the place it was closed for.</summary>
[DbContext(typeof(CareDb)), Migration("2026_11_28_0155_later_words")]
internal sealed class M0155_LaterWords : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.CreateTable("referral_later_word", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            referral_id = t.Column<Guid>(),
            said_at = t.Column<DateTime>(),
            typed_by = t.Column<Guid>(nullable: true),
            words = t.Column<byte[]>(),
            sent_on_at = t.Column<DateTime>(nullable: true),
            sent_on_by = t.Column<Guid>(nullable: true),
            left_how = t.Column<string>(nullable: true),
            sent_to = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("pk_referral_later_word", w => w.id));
        m.CreateIndex("ix_referral_later_word_referral", "referral_later_word", "referral_id");
        m.Sql("""
            INSERT INTO referral_later_word (id, record_id, referral_id, said_at, words, sent_on_at, sent_to)
            SELECT id, record_id, id, late_reply_at, late_reply, late_reply_sent_at, taken_back_because FROM referral
            WHERE late_reply_at IS NOT NULL AND taken_back_at IS NULL
            """);
        // What has gone can no longer be taken back, so there is nothing in taken_back_because: it stands for "empty" on both databases.
        m.Sql("UPDATE referral SET late_reply = taken_back_because, late_reply_at = NULL, late_reply_sent_at = NULL WHERE late_reply_at IS NOT NULL AND taken_back_at IS NULL");
    }
}
