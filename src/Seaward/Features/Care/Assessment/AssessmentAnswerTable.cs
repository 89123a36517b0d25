using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Care.Assessment;

internal sealed class AssessmentAnswerTable : IEntityTypeConfiguration<AssessmentAnswer>
{
    /// <summary>Exactly one of the three ways to leave.</summary>
    public const string OneLeave =
        "(CASE WHEN receipt_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN statement_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN risk_id IS NULL THEN 0 ELSE 1 END) = 1";

    public void Configure(EntityTypeBuilder<AssessmentAnswer> answer)
    {
        answer.ToTable("assessment_answer", t => t.HasCheckConstraint("ck_assessment_answer_leave", OneLeave)).HasKey(a => a.Id);
        answer.HasAlternateKey(a => new { a.Id, a.Record }).HasName("ak_assessment_answer_id_record");
        Columns(answer);
        Leave(answer);
        answer.HasIndex(a => a.Record).HasDatabaseName("ix_assessment_answer_record");
    }

    private static void Columns(EntityTypeBuilder<AssessmentAnswer> answer)
    {
        answer.Property(a => a.Id).HasColumnName("id").Because("to name the row");
        answer.Property(a => a.Record).HasColumnName("record_id").Because("whose answer it is");
        answer.Property(a => a.Receipt).HasColumnName("receipt_id").Because("it was explained to her before she was asked");
        answer.Property(a => a.Statement).HasColumnName("statement_id").Because("or she had said that no child is in her care");
        answer.Property(a => a.Risk).HasColumnName("risk_id").Because("or a danger had been named that day");
        answer.Property(a => a.Topic).HasColumnName("topic").Because("what it was about");
        answer.Property(a => a.Given).HasColumnName("given").Because("told, not today, or never ask her that");
        answer.Property(a => a.Room).HasColumnName("room").Because("who could hear it");
        answer.Property(a => a.HerWords).HasColumnName("her_words").Because("her answer, as she said it");
        answer.Property(a => a.WeSaw).HasColumnName("we_saw").Because("what was seen, apart from what she said");
        answer.Property(a => a.WeWill).HasColumnName("we_will").Because("what we promised");
        answer.Property(a => a.Adults).HasColumnName("adults").Because("every grown-up at home is asked the same, or it says why not");
        answer.Property(a => a.AskedBy).HasColumnName("asked_by").Because("who asked");
        answer.Property(a => a.AskedAt).HasColumnName("asked_at").Because("when");
    }

    private static void Leave(EntityTypeBuilder<AssessmentAnswer> answer)
    {
        answer.HasOne<Explanation.Receipt>().WithMany().HasForeignKey(a => new { a.Receipt, a.Record }).HasPrincipalKey(r => new { r.Id, r.Record })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_assessment_answer_receipt");
        answer.HasOne<NoChildStatement>().WithMany().HasForeignKey(a => new { a.Statement, a.Record }).HasPrincipalKey(s => new { s.Id, s.Record })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_assessment_answer_statement");
        answer.HasOne<NamedRisk>().WithMany().HasForeignKey(a => new { a.Risk, a.Record }).HasPrincipalKey(r => new { r.Id, r.Record })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_assessment_answer_risk");
        answer.HasIndex(a => new { a.Receipt, a.Record }).HasDatabaseName("ix_assessment_answer_receipt");
        answer.HasIndex(a => new { a.Statement, a.Record }).HasDatabaseName("ix_assessment_answer_statement");
        answer.HasIndex(a => new { a.Risk, a.Record }).HasDatabaseName("ix_assessment_answer_risk");
    }
}
