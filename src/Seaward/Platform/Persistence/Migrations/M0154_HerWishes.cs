using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_28_0154_her_wishes")]
internal sealed class M0154_HerWishes : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        m.AddColumn<DateTime>("wished_at", "referral", nullable: true);
        m.AddColumn<byte[]>("arranged", "referral", nullable: false, defaultValue: Array.Empty<byte>());
        m.AddColumn<DateTime>("arranged_at", "referral", nullable: true);
        m.AddColumn<DateTime>("told_other_words_at", "referral", nullable: true);
        m.AddColumn<Guid>("lead_no_by", "referral", nullable: true);
        m.AddColumn<DateTime>("lead_no_at", "referral", nullable: true);
        m.AddColumn<byte[]>("lead_no_because", "referral", nullable: false, defaultValue: Array.Empty<byte>());
    }
}
