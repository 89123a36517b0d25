using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>The first of two names. Everything that is missing is said at once.</summary>
public sealed class SignForSafeguarding(CareDb db, PublishingDesk desk, ListDesk lists, ListQuestions versions, ServiceClock clock)
{
    public async Task<IReadOnlyList<Outcome>> Do(ProposalKind kind, string? reply, CancellationToken ct)
    {
        if (await db.OpenProposal(kind, ct) is not { } proposal) return [Outcome.Refused("publish.problem.nothing")];
        List<Outcome> missing = [.. await Missing(proposal, ct)];
        if ((await db.AnswersOf(proposal.Id, ct)).LastOrDefault() is { Signed: false, ReplyAt: null } back && back.Answer(reply ?? "", db.Actor.Staff, clock.Now) is { Succeeded: false } silent) missing.Add(silent);
        if (missing.Count == 0 && proposal.SignForSafeguarding(db.Actor.Staff, clock.Now) is { Succeeded: false } not) missing.Add(not);
        if (missing.Count > 0)
        {
            db.ChangeTracker.Clear();
            return missing;
        }
        return await desk.Save("act.publish.lead-signed", ct) is { Succeeded: false } overtaken ? [overtaken] : [];
    }

    private async Task<IEnumerable<Outcome>> Missing(Proposal proposal, CancellationToken ct)
    {
        var made = (await db.MakersOf(proposal.Id, ct)).ConvertAll(m => new Made(m.Group, m.Women, m.Names));
        if (proposal.Kind is not ProposalKind.BeforeWeAsk)
        {
            var (_, before) = await versions.Newest(ct);
            return [.. PublishingRules.Missing(proposal.Kind, proposal.Says, made, clock.Today, before?.EffectiveOn), .. await lists.Wrong(proposal, ct)];
        }
        var newest = (await db.PolicyVersions(ct)).FirstOrDefault();
        return [.. PublishingRules.Missing(proposal.Kind, proposal.Says, made, clock.Today, newest?.EffectiveOn), .. PolicyText.Wrong(proposal.Says, newest)];
    }
}
