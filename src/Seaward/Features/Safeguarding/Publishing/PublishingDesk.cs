using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What every act of publishing shares: the save that nobody overtakes, and the version that a signed proposal becomes.</summary>
public sealed class PublishingDesk(CareDb db, ListQuestions lists, ComingLists coming, FrameworkShelf shelf, PolicyShelf policies, IOutputCacheStore pages, ServiceClock clock)
{
    public const string Meanwhile = "publish.problem.meanwhile";

    public async Task<Outcome> Save(string act, CancellationToken ct)
    {
        try
        {
            if (await db.SaveUnlessTaken(act, ct)) return await Shown(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
        return Outcome.Refused(Meanwhile);
    }

    /// <summary>Whole, with the next number. The number is unique, so nothing is published twice.</summary>
    public async Task<Outcome> Publish(Proposal proposal, string act, CancellationToken ct)
    {
        await (proposal.Kind is ProposalKind.BeforeWeAsk ? AddPolicy(proposal, ct) : AddList(proposal, ct));
        return await Save(act, ct);
    }

    // Public pages are kept for a minute; what was just said is there at once.
    private async Task<Outcome> Shown(CancellationToken ct)
    {
        shelf.AskAgain();
        policies.AskAgain();
        await pages.EvictByTagAsync(PublicPages.Tag, ct);
        return Outcome.Done;
    }

    private async Task AddList(Proposal proposal, CancellationToken ct)
    {
        var (_, newest) = await lists.Newest(ct);
        var list = Framework.Reread(proposal.Text).Framework ?? throw new InvalidOperationException("A list is checked before it is signed.");
        db.Add(new FrameworkVersion
        {
            Id = Guid.CreateVersion7(), Number = (newest?.Number ?? 0) + 1, Version = list.Version, Text = proposal.Text, Proposal = proposal.Id,
            EffectiveOn = PublishingRules.HoldsFrom(proposal.From, clock.Today),
        });
        if (proposal.Kind is ProposalKind.DangerLine) await AddToComing(proposal, (newest?.Number ?? 0) + 1, ct);
    }

    // The list that both signed keeps its day and whose it is; only the line is new in it.
    private async Task AddToComing(Proposal proposal, int number, CancellationToken ct)
    {
        foreach (var (row, text, list) in await coming.With(proposal.Text, ct))
            db.Add(new FrameworkVersion { Id = Guid.CreateVersion7(), Number = ++number, Version = list!.Version, Text = text, Proposal = row.Proposal, EffectiveOn = row.EffectiveOn });
    }

    private async Task AddPolicy(Proposal proposal, CancellationToken ct)
    {
        var facts = await db.VersionFacts(ct);
        db.Add(new PolicyVersion
        {
            Id = Guid.CreateVersion7(), Number = facts.Max(f => f.Number) + 1, Proposal = proposal.Id, StartingPoint = false, Language = "en",
            EffectiveOn = PublishingRules.HoldsFrom(proposal.From, clock.Today), WordingOnly = proposal.WordingOnly, Plain = proposal.Text, Policy = proposal.Terms,
        });
    }
}
