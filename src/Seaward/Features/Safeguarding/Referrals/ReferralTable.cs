using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Platform;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What the types forbid, the database forbids once more.</summary>
internal static class ReferralConstraints
{
    public const string Told = """
        sent_at IS NULL OR (telling IS NOT NULL AND (
          (telling = 'Notice' AND notice_at IS NOT NULL AND notice_how IS NOT NULL AND notice_by IS NOT NULL AND notice_at <= sent_at)
          OR (telling = 'CouldNotReach' AND ((attempts >= 2 OR no_way_at IS NOT NULL) AND sent_at >= last_day_from OR attempts >= 1 AND sent_at >= must_go_by) AND tell_by IS NOT NULL)
          OR (telling = 'ImmediateRisk' AND danger_line IS NOT NULL AND tell_by IS NOT NULL)
          OR (telling = 'WouldEndanger' AND endanger_reason IS NOT NULL AND tell_by IS NOT NULL
              AND lead_agreed_by IS NOT NULL AND lead_agreed_by <> begun_by AND lead_agreed_at IS NOT NULL AND lead_agreed_at <= sent_at)))
        """;

    public const string HerSide = """
        sent_at IS NULL OR (her_side IS NOT NULL AND (
          (her_side = 'Reply' AND length(reply) > 0 AND reply_confirmed_at IS NOT NULL AND reply_confirmed_at <= sent_at)
          OR (her_side = 'ChoseNot' AND chose_not_at IS NOT NULL AND chose_not_at <= sent_at)
          OR (her_side = 'NotReached' AND (attempts >= 1 OR no_way_at IS NOT NULL))
          OR (her_side = 'Exception' AND telling IN ('ImmediateRisk', 'WouldEndanger'))))
        """;

    public const string Frozen = "sent_at IS NULL OR (sent_by IS NOT NULL AND left_how IS NOT NULL AND length(paper) > 0 AND length(our_words) > 0)";

    public const string Order = """
        (sent_at IS NOT NULL OR (acknowledged_at IS NULL AND outcome_at IS NULL AND late_reply_at IS NULL))
        AND (outcome_at IS NOT NULL OR told_on IS NULL)
        AND (sent_at IS NULL) = (state IN ('Thinking', 'NoticeGiven', 'Replied', 'ChoseNot', 'NotReached'))
        """;

    public static readonly (string Name, string Sql)[] All =
        [("ck_referral_told", Told), ("ck_referral_her_side", HerSide), ("ck_referral_frozen", Frozen), ("ck_referral_order", Order)];
}

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referral", table =>
        {
            foreach (var (name, sql) in ReferralConstraints.All) table.HasCheckConstraint(name, sql);
        }).HasKey(r => r.Id);
        Begun(referral);
        BeforeItGoes(referral);
        Gone(referral);
        referral.HasOne<ReferralDecision>().WithMany().HasForeignKey(r => r.Decision).HasConstraintName("fk_referral_decision").OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => r.Decision).HasDatabaseName("ix_referral_decision");
        referral.HasIndex(r => r.Record).HasDatabaseName("ix_referral_record");
        referral.HasIndex(r => r.SentAt).HasDatabaseName("ix_referral_sent");
    }

    private static void Begun(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(r => r.Id).HasColumnName("id").Because("to name the row");
        referral.Property(r => r.Record).HasColumnName("record_id").Because("whose record it belongs to");
        referral.Property(r => r.Decision).HasColumnName("decision_id").Because("which decision it came from");
        referral.Property(r => r.Framework).HasColumnName("framework").Because("which published list was used");
        referral.Property(r => r.Level).HasColumnName("level").Because("how long it may take at most");
        referral.Property(r => r.BegunBy).HasColumnName("begun_by").Because("who decided on it");
        referral.Property(r => r.BegunAt).HasColumnName("begun_at").Because("when it began");
        referral.Property(r => r.MustGoBy).HasColumnName("must_go_by").Because("waiting never passes the limit of the level");
        referral.Property(r => r.LastDayFrom).HasColumnName("last_day_from").Because("from then on it may go with the tries to reach her, and not before");
        referral.Property(r => r.State).HasColumnName("state").Because("what comes next");
        referral.Property(r => r.TakenBackAt).HasColumnName("taken_back_at").Because("when it was taken back before it went");
        referral.Property(r => r.TakenBackBy).HasColumnName("taken_back_by").Because("who took it back, and so may not answer for that");
        referral.Property(r => r.TakenBackBecause).HasColumnName("taken_back_because").Because("why, for her to read");
        referral.Property(r => r.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people at once never undo each other");
    }

    private static void BeforeItGoes(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(r => r.OurWords).HasColumnName("our_words").Because("the exact words that would go, shown to her first");
        referral.Property(r => r.WordsAt).HasColumnName("words_at").Because("nobody was looked for because of a letter before there was one");
        referral.Property(r => r.NoticeHow).HasColumnName("notice_how").Because("how she was told");
        referral.Property(r => r.NoticeAt).HasColumnName("notice_at").Because("when she was told; nothing goes before");
        referral.Property(r => r.NoticeBy).HasColumnName("notice_by").Because("who told her");
        referral.Property(r => r.ReplyBy).HasColumnName("reply_by").Because("until when she can answer");
        referral.Property(r => r.Interpreter).HasColumnName("interpreter").Because("she is offered one");
        referral.Property(r => r.Mediator).HasColumnName("mediator").Because("she is offered one");
        referral.Property(r => r.BringsSomeone).HasColumnName("brings_someone").Because("she wants someone beside her");
        referral.Property(r => r.WishedAt).HasColumnName("wished_at").Because("when she asked for someone beside her, so that she knows by when we ring");
        referral.Property(r => r.Arranged).HasColumnName("arranged").Because("what we have arranged for that, for her to read");
        referral.Property(r => r.ArrangedAt).HasColumnName("arranged_at").Because("whether she still waits for that");
        referral.Property(r => r.ToldOtherWordsAt).HasColumnName("told_other_words_at").Because("she was told words that were changed since, and is told again");
        referral.Property(r => r.Reply).HasColumnName("reply").Because("her words, which go in the same envelope");
        referral.Property(r => r.ReplyTypedBy).HasColumnName("reply_typed_by").Because("who typed what she said");
        referral.Property(r => r.ReplyAdded).HasColumnName("reply_added").Because("what she said later, beside what she wrote herself");
        referral.Property(r => r.ReplyAddedBy).HasColumnName("reply_added_by").Because("who typed what she said later");
        referral.Property(r => r.ReplyConfirmedAt).HasColumnName("reply_confirmed_at").Because("when she said the words are right; nobody changes them after");
        referral.Property(r => r.ChoseNotAt).HasColumnName("chose_not_at").Because("silence is her answer too");
        referral.Property(r => r.ChoseNotTypedBy).HasColumnName("chose_not_typed_by").Because("who wrote down that she does not want to reply, so that she can say it was not so");
        referral.Property(r => r.NoWayAt).HasColumnName("no_way_at").Because("when it was said that there is no way to reach her that she allows");
        referral.Property(r => r.Attempts).HasColumnName("attempts").Because("how often we tried to reach her");
        referral.Property(r => r.EndangerReason).HasColumnName("endanger_reason").Because("why she was not told first, from a closed list");
        referral.Property(r => r.EndangerWords).HasColumnName("endanger_words").Because("the same in words, for her to read later");
        referral.Property(r => r.LeadAsked).HasColumnName("lead_asked").Because("who has to agree before it goes");
        referral.Property(r => r.LeadAgreedBy).HasColumnName("lead_agreed_by").Because("who agreed");
        referral.Property(r => r.LeadAgreedAt).HasColumnName("lead_agreed_at").Because("when, which is before it goes");
        referral.Property(r => r.LeadNoBy).HasColumnName("lead_no_by").Because("who said no to holding it back");
        referral.Property(r => r.LeadNoAt).HasColumnName("lead_no_at").Because("when the lead said no");
        referral.Property(r => r.LeadNoBecause).HasColumnName("lead_no_because").Because("why, for the worker who tells her first");
        referral.Property(r => r.TellBy).HasColumnName("tell_by").Because("the day by which she is told, or the question is asked again");
    }

    private static void Gone(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(r => r.Telling).HasColumnName("telling").Because("told first, or which exception; counted and published");
        referral.Property(r => r.HerSide).HasColumnName("her_side").Because("whether her reply went too; counted and published");
        referral.Property(r => r.DangerLine).HasColumnName("danger_line").Because("which danger line was named");
        referral.Property(r => r.SentAt).HasColumnName("sent_at").Because("when it left");
        referral.Property(r => r.SentBy).HasColumnName("sent_by").Because("who sent it");
        referral.Property(r => r.LeftHow).HasColumnName("left_how").Because("how it left");
        referral.Property(r => r.SentTo).HasColumnName("sent_to").Because("where it went or who took it, and what shows that");
        referral.Property(r => r.Paper).HasColumnName("paper").Because("what left, word for word, with its signature");
        referral.Property(r => r.ToldOfSendingAt).HasColumnName("told_of_sending_at").Because("when she was told of one that went before she knew");
        referral.Property(r => r.ToldOfSendingBy).HasColumnName("told_of_sending_by").Because("who told her");
        referral.Property(r => r.LateReply).HasColumnName("late_reply").Because("empty: what she says after it has gone has rows of its own");
        referral.Property(r => r.LateReplyAt).HasColumnName("late_reply_at").Because("empty, like the words");
        referral.Property(r => r.LateReplySentAt).HasColumnName("late_reply_sent_at").Because("empty, like the words");
        referral.Property(r => r.AcknowledgedAt).HasColumnName("acknowledged_at").Because("when they said it arrived");
        referral.Property(r => r.CameOfIt).HasColumnName("outcome").Because("what they decided; she hears it first");
        referral.Property(r => r.OutcomeAt).HasColumnName("outcome_at").Because("when it came back");
        referral.Property(r => r.ToldOn).HasColumnName("told_on").Because("the day she was told the outcome");
        referral.Property(r => r.ToldBy).HasColumnName("told_by").Because("who told her");
        referral.Property(r => r.Feared).HasColumnName("feared").Because("whether what we feared happened; counted, so that we learn");
        referral.Property(r => r.Came).HasColumnName("came_kind").Because("what came of it for the family; counted and published, so that we learn");
        referral.Property(r => r.LookedBackAt).HasColumnName("looked_back_at").Because("when we looked back");
    }
}
