using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Seaward.Platform.Persistence.Migrations;

[DbContext(typeof(CareDb)), Migration("2026_11_22_0021_explaining")]
internal sealed class M0021_Explaining : Migration
{
    protected override void Up(MigrationBuilder m)
    {
        Policy(m);
        HerAnswer(m);
        Explanation(m);
        m.CreateTable("named_risk", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            named_by = t.Column<Guid>(),
            named_at = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_named_risk", r => r.id);
            t.UniqueConstraint("ak_named_risk_id_record", r => new { r.id, r.record_id });
        });
        m.CreateIndex("ix_named_risk_record", "named_risk", "record_id");
    }

    private static void Policy(MigrationBuilder m)
    {
        m.CreateTable("policy_version", t => new
        {
            id = t.Column<Guid>(),
            number = t.Column<int>(),
            effective_on = t.Column<DateOnly>(),
            wording_only = t.Column<bool>(),
            starting_point = t.Column<bool>(),
            language = t.Column<string>(),
            plain = t.Column<string>(),
            policy = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_policy_version", v => v.id));
        m.CreateIndex("ux_policy_version_number", "policy_version", "number", unique: true);
        // The first version only, as the program came with it on the day this database was made. A row is never edited; a change is a new version.
        m.Sql($"""
            INSERT INTO policy_version (id, number, effective_on, wording_only, starting_point, language, plain, policy)
            VALUES ('019AA000-0000-7000-8000-000000000001', 1, '2025-01-01', FALSE, TRUE, 'en', '{Text("plain")}', '{Text("policy")}')
            """);
    }

    private static void HerAnswer(MigrationBuilder m)
    {
        m.CreateTable("child_question", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            number = t.Column<int>(),
            answer = t.Column<byte[]>(),
            her_words = t.Column<byte[]>(),
            heard_by = t.Column<Guid>(),
            heard_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_child_question", q => q.id));
        m.CreateIndex("ux_child_question_record_number", "child_question", ["record_id", "number"], unique: true);
        m.CreateTable("no_child_statement", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            child_question_id = t.Column<Guid>(),
            heard_by = t.Column<Guid>(),
            heard_at = t.Column<DateTime>(),
            ended_at = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_no_child_statement", s => s.id);
            t.UniqueConstraint("ak_no_child_statement_id_record", s => new { s.id, s.record_id });
        });
        m.CreateIndex("ix_no_child_statement_record", "no_child_statement", "record_id");
    }

    private static void Explanation(MigrationBuilder m)
    {
        m.CreateTable("explanation", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            policy_version_id = t.Column<Guid>(),
            explained_by = t.Column<Guid>(),
            explained_on = t.Column<DateOnly>(),
            written_at = t.Column<DateTime>(),
            minutes = t.Column<int>(nullable: true),
            how_given = t.Column<string>(nullable: true),
            outcome = t.Column<string>(),
            language = t.Column<byte[]>(),
            interpreter = t.Column<byte[]>(),
            her_questions = t.Column<byte[]>(),
            her_changes = t.Column<byte[]>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_explanation", e => e.id);
            t.UniqueConstraint("ak_explanation_id_record", e => new { e.id, e.record_id });
            t.ForeignKey("fk_explanation_policy_version", e => e.policy_version_id, "policy_version", "id", onDelete: ReferentialAction.Restrict);
        });
        m.CreateIndex("ix_explanation_policy_version", "explanation", "policy_version_id");
        m.CreateIndex("ix_explanation_record", "explanation", "record_id");
        m.CreateTable("receipt", t => new
        {
            id = t.Column<Guid>(),
            record_id = t.Column<Guid>(),
            explanation_id = t.Column<Guid>(),
            policy_version_id = t.Column<Guid>(),
            got_the_copies = t.Column<bool>(),
            was_explained = t.Column<bool>(),
            at = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_receipt", r => r.id);
            t.UniqueConstraint("ak_receipt_id_record", r => new { r.id, r.record_id });
            t.ForeignKey("fk_receipt_explanation", r => new { r.explanation_id, r.record_id }, "explanation", ["id", "record_id"], onDelete: ReferentialAction.Restrict);
            t.ForeignKey("fk_receipt_policy_version", r => r.policy_version_id, "policy_version", "id", onDelete: ReferentialAction.Restrict);
            t.CheckConstraint("ck_receipt_both", "got_the_copies AND was_explained");
        });
        m.CreateIndex("ux_receipt_explanation", "receipt", ["explanation_id", "record_id"], unique: true);
        m.CreateIndex("ix_receipt_policy_version", "receipt", "policy_version_id");
        m.CreateIndex("ix_receipt_record", "receipt", "record_id");
    }

    private static string Text(string part)
    {
        using var stream = typeof(M0021_Explaining).Assembly.GetManifestResourceStream($"before-we-ask-1-{part}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("'", "''", StringComparison.Ordinal);
    }
}
