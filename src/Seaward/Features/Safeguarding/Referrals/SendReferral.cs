using System.Text;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Jobs;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>One document with both sides in it leaves, and is frozen as it left. Which ways are open is written in the types.</summary>
public sealed class SendReferral(ReferralDesk desk, PaperWriter writer, Signer signer, SecondLooks looks, AskForAnswer ask, NeverQuestions never, ServiceClock clock)
{
    public async Task<Outcome> Do(Opened opened, LeftHow how, string? where, string? danger, CancellationToken ct)
    {
        var referral = opened.Referral;
        if (referral.SentAt is not null) return Outcome.Refused("referral.problem.gone");
        // A child in danger does not wait for an address.
        if (danger is null && ProofRules.Lacking(where) is { } lacking) return Outcome.RefusedAt("Where", lacking);
        var (forbidden, to) = (await never.Forbids(opened.Record, where, ct), await never.Forbids(opened.Record, opened.OurWords.To, ct));
        if (danger is null && forbidden is not null) return Outcome.RefusedAt("Where", "send.problem.never", forbidden);
        if (danger is null && to is not null) return Outcome.Refused("send.problem.never-to", to);
        var tries = await desk.Attempts(referral.Id, ct);
        var leaving = new Leaving(opened, how, where ?? "", tries, await writer.From(referral, ct), await writer.Clauses(referral.Framework, opened.OurWords.Triggers, ct), await writer.Typist(referral, ct));
        var outcome = ImmediateRisk.Named(danger) is { } risk ? InDanger(leaving, risk) : Usual(referral, desk.Now, (telling, hers) => Leave(leaving, telling, hers));
        if (!outcome.Succeeded) return outcome;
        await desk.LetOut(referral.Id, ct);
        await desk.Tick(referral.Id, ct, ByHand.SendReferral, ByHand.TellHerFirst, ByHand.AgreeToHoldBack);
        if (ExceptionRules.OfSending(referral.Telling!.Value, referral.HerSide!.Value) is { } at)
            await ask.Do(new(at, referral.Id, referral.Record, desk.Me) { AndAlso = [referral.BegunBy, referral.LeadAgreedBy] }, ct);
        if (forbidden is not null || to is not null) await ask.Do(new(LookAt.SentWhereNothingMayGo, referral.Id, referral.Record, desk.Me), ct);
        if (referral.Telling is not TellingKind.Notice) desk.Add(Chase(referral));
        return await desk.Save("act.referral.sent", ct);
    }

    private sealed record Leaving(Opened Opened, LeftHow How, string Where, IReadOnlyList<Attempt> Tries, PaperSender From, IReadOnlyList<PaperClause> Clauses, string Typist);

    /// <summary>The ways out that need no danger, in the order that asks most of us. Pure: the paper is made by whoever asks.</summary>
    internal static Outcome Usual(Referral referral, DateTimeOffset now, Func<TellingKind, HerSideKind, Departure> leave)
    {
        if (referral is { NoticeAt: null, State: ReferralState.Thinking } && NoticeWouldEndanger.Agreed(referral) is { } danger)
            return referral.Send(danger, leave(TellingKind.WouldEndanger, HerSideKind.Exception));
        if ((Notice.GivenToHer(referral) ?? Notice.Tried(referral, now)) is not { } notice) return Outcome.Refused(Untold(referral, now));
        if (((HerSide?)Reply.To(referral) ?? (HerSide?)ChoseNotToReply.To(referral) ?? NotReached.After(referral)) is not { } hers) return Outcome.Refused("referral.problem.no-side");
        return referral.Send(notice, hers, leave(notice.Kind, hers.Kind));
    }

    // Whoever has looked for her reads what is still missing.
    private static string Untold(Referral referral, DateTimeOffset now) =>
        (referral.Attempts > 0 ? ReferralRules.StillToTry(referral.LookedFor, now) : null) ?? "referral.problem.not-told-yet";

    private Outcome InDanger(Leaving leaving, ImmediateRisk risk)
    {
        var referral = leaving.Opened.Referral;
        var outcome = referral.Send(risk, Leave(leaving, TellingKind.ImmediateRisk, referral.HerSideNow));
        if (outcome.Succeeded) looks.After(referral, risk, desk.Me);
        return outcome;
    }

    private Departure Leave(Leaving leaving, TellingKind telling, HerSideKind hers)
    {
        var opened = leaving.Opened;
        var json = Paper.Write(writer.Body(opened, leaving.From, leaving.Clauses, telling, hers, leaving.Tries) with { HerWordsTypedBy = hers is HerSideKind.Reply && opened.ReplyAdded.Length > 0 ? leaving.Typist : "" });
        var paper = new Paper(json, signer.Sign(Encoding.UTF8.GetBytes(json)));
        return new(desk.Me, desk.Now, leaving.How, opened.Record.Seal(paper.ToText(), Referral.PaperSlot(opened.Referral.Id)), opened.Record.Keep(leaving.Where, Referral.SentToSlot(opened.Referral.Id))) { On = desk.Today };
    }

    private OutboxItem Chase(Referral referral) => OutboxItem.Of(
        ByHand.TellHer, $"/referrals/{referral.Id}", referral.Id, desk.Now, clock.EndOf(referral.TellBy ?? desk.Today), null);
}
