using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>The word of the women's group: signed, or sent back with reasons. Both stay, with what was answered. (Y18)</summary>
public sealed class GroupAnswer
{
    public required Guid Id { get; init; }
    public required Guid Proposal { get; init; }
    public required StaffId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool Signed { get; init; }
    public required string Words { get; init; }
    public string Reply { get; private set; } = "";
    public StaffId? ReplyBy { get; private set; }
    public DateTimeOffset? ReplyAt { get; private set; }

    public Outcome Answer(string reply, StaffId by, DateTimeOffset at)
    {
        if (Signed || ReplyAt is not null) return Outcome.Refused("publish.problem.replied");
        if (string.IsNullOrWhiteSpace(reply)) return Outcome.RefusedAt("Reply", "publish.problem.reply");
        (Reply, ReplyBy, ReplyAt) = (reply.Trim(), by, at);
        return Outcome.Done;
    }
}

internal sealed class GroupAnswerTable : IEntityTypeConfiguration<GroupAnswer>
{
    private const string Everyone = "everyone, once published", Kept = "for good";

    public void Configure(EntityTypeBuilder<GroupAnswer> answer)
    {
        answer.ToTable("group_answer").HasKey(a => a.Id);
        answer.Property(a => a.Id).HasColumnName("id").Because("to name the row", Everyone, Kept);
        answer.Property(a => a.Proposal).HasColumnName("proposal_id").Because("what it is about", Everyone, Kept);
        answer.Property(a => a.By).HasColumnName("by_id").Because("who said it for the group", ProposalTable.Signers, Kept);
        answer.Property(a => a.At).HasColumnName("at").Because("when", Everyone, Kept);
        answer.Property(a => a.Signed).HasColumnName("signed").Because("signed, or sent back", Everyone, Kept);
        answer.Property(a => a.Words).HasColumnName("words").Because("the reasons, word for word", Everyone, Kept);
        answer.Property(a => a.Reply).HasColumnName("reply").Because("what the service answered", Everyone, Kept);
        answer.Property(a => a.ReplyBy).HasColumnName("reply_by").Because("who answered", ProposalTable.Signers, Kept);
        answer.Property(a => a.ReplyAt).HasColumnName("reply_at").IsConcurrencyToken().Because("when", Everyone, Kept);
        answer.HasIndex(a => a.Proposal).HasDatabaseName("ix_group_answer_proposal");
    }
}
