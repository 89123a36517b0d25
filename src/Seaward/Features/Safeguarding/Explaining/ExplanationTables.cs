using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Explaining;

internal sealed class ExplanationTable : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> explanation)
    {
        explanation.ToTable("explanation").HasKey(e => e.Id);
        explanation.HasAlternateKey(e => new { e.Id, e.Record }).HasName("ak_explanation_id_record");
        explanation.Property(e => e.Id).HasColumnName("id").Because("a receipt names what was explained");
        explanation.Property(e => e.Record).HasColumnName("record_id").Because("to whom");
        explanation.Property(e => e.Version).HasColumnName("policy_version_id").Because("which words were explained");
        explanation.Property(e => e.By).HasColumnName("explained_by").Because("by whom");
        explanation.Property(e => e.On).HasColumnName("explained_on").Because("on which day");
        explanation.Property(e => e.WrittenAt).HasColumnName("written_at").Because("when it was written down");
        explanation.Property(e => e.Minutes).HasColumnName("minutes").Because("how long we took over it");
        explanation.Property(e => e.HowGiven).HasColumnName("how_given").Because("how she has her copy");
        explanation.Property(e => e.Outcome).HasColumnName("outcome").Because("received, not yet, or she asked for changes");
        explanation.Property(e => e.Language).HasColumnName("language").Because("in which language");
        explanation.Property(e => e.Interpreter).HasColumnName("interpreter").Because("whether an interpreter was there");
        explanation.Property(e => e.HerQuestions).HasColumnName("her_questions").Because("what she asked, so that it is answered");
        explanation.Property(e => e.HerChanges).HasColumnName("her_changes").Because("what she wants changed in the policy");
        explanation.HasOne<PolicyVersion>().WithMany().HasForeignKey(e => e.Version).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_explanation_policy_version");
        explanation.HasIndex(e => e.Version).HasDatabaseName("ix_explanation_policy_version");
        explanation.HasIndex(e => e.Record).HasDatabaseName("ix_explanation_record");
    }
}

internal sealed class ReceiptTable : IEntityTypeConfiguration<Explanation.Receipt>
{
    public void Configure(EntityTypeBuilder<Explanation.Receipt> receipt)
    {
        receipt.ToTable("receipt", t => t.HasCheckConstraint("ck_receipt_both", "got_the_copies AND was_explained")).HasKey(r => r.Id);
        receipt.HasAlternateKey(r => new { r.Id, r.Record }).HasName("ak_receipt_id_record");
        receipt.Property(r => r.Id).HasColumnName("id").Because("an answer that rests on it names it");
        receipt.Property(r => r.Record).HasColumnName("record_id").Because("whose receipt it is");
        receipt.Property(r => r.ExplanationId).HasColumnName("explanation_id").Because("there is none without an explanation");
        receipt.Property(r => r.Version).HasColumnName("policy_version_id").Because("a version with a new meaning is explained again");
        receipt.Property(r => r.GotTheCopies).HasColumnName("got_the_copies").Because("she says she got the copies");
        receipt.Property(r => r.WasExplained).HasColumnName("was_explained").Because("she says it was explained to her");
        receipt.Property(r => r.At).HasColumnName("at").Because("when she said so");
        receipt.HasOne<Explanation>().WithMany().HasForeignKey(r => new { r.ExplanationId, r.Record }).HasPrincipalKey(e => new { e.Id, e.Record })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_receipt_explanation");
        receipt.HasOne<PolicyVersion>().WithMany().HasForeignKey(r => r.Version).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_receipt_policy_version");
        receipt.HasIndex(r => new { r.ExplanationId, r.Record }).IsUnique().HasDatabaseName("ux_receipt_explanation");
        receipt.HasIndex(r => r.Version).HasDatabaseName("ix_receipt_policy_version");
        receipt.HasIndex(r => r.Record).HasDatabaseName("ix_receipt_record");
    }
}
