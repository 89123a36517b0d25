using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What can be done with a version that is being written.</summary>
public sealed record ProposalActs(CareDb Db, WriteProposal Write, SignForSafeguarding Sign, TakeProposalBack TakeBack, StaffNames Names, ServiceClock Clock);

/// <summary>Writing the next version of something, up to the lead's name. What was typed is kept first, whatever is pressed.</summary>
public abstract class ProposalPage(ProposalActs acts) : PageModel, IShowAgain
{
    [BindProperty] public ProposalForm Form { get; set; } = new();

    /// <summary>In which turn it was when the page was made.</summary>
    [BindProperty] public int Turn { get; set; }

    public Proposal? Proposal { get; private set; }
    public IReadOnlyList<GroupAnswer> Answers { get; private set; } = [];
    public string SignedBy { get; private set; } = "";

    /// <summary>Someone else kept other words while this page was open: both are shown, and nothing was changed.</summary>
    public Proposal? Meanwhile { get; private set; }

    /// <summary>What was typed and has no form to stand in any more, because it was signed meanwhile.</summary>
    public IEnumerable<string> Left => BeingWritten || !HttpMethods.IsPost(Request.Method) ? [] : ((string[])[Form.Says.Text, Form.Says.Terms, Form.Says.Changed, Form.Reply ?? ""]).Where(t => t.Length > 0);

    public bool BeingWritten => Proposal is null or { State: ProposalState.Writing or ProposalState.SentBack };
    public GroupAnswer? Unanswered => Answers is [.., { Signed: false, ReplyAt: null } back] ? back : null;
    public string Here => Request.Path;

    protected ProposalActs Acts => acts;
    protected abstract ProposalKind Kind { get; }

    public string Day(DateTimeOffset at) => acts.Clock.Local(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await Look(ct);
        Form = Proposal is { } there ? ProposalForm.Of(there.Says, await acts.Db.MakersOf(there.Id, ct)) : ProposalForm.Of(await Newest(ct), []);
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken ct)
    {
        if (act is "take-back") return await Came(await acts.TakeBack.Do(Kind, ct), ct);
        if (!ModelState.IsValid) return await Again(ct, asPosted: true);
        var stood = await Stood(ct);
        var kept = await acts.Write.Do(Kind, Form.Says, Form.Makers, Turn, ct);
        if (!kept.Succeeded || act is null or "keep") return await Came(kept, ct);
        var missing = await Finish(act, ct);
        if (missing.Count == 0) return Redirect(Here);
        await KeepWhatStood(stood, ct);
        foreach (var outcome in missing) Say(outcome);
        return await Again(ct);
    }

    private async Task<Proposed> Stood(CancellationToken ct)
    {
        var newest = await Newest(ct);
        return await acts.Db.OpenProposal(Kind, ct) is { } there ? there.Says.InPlaceOfNothing(newest) : newest;
    }

    /// <summary>A box that was emptied cannot be signed, and what stood in it is not lost by trying.</summary>
    private async Task KeepWhatStood(Proposed stood, CancellationToken ct)
    {
        if (Form.Says.InPlaceOfNothing(stood) is var whole && whole == Form.Says) return;
        if (await acts.Db.OpenProposal(Kind, ct) is { } open) await acts.Write.Do(Kind, whole, Form.Makers, open.Turn, ct);
    }

    /// <summary>What the next version starts from.</summary>
    protected abstract Task<Proposed> Newest(CancellationToken ct);

    protected virtual Task Fill(CancellationToken ct) => Task.CompletedTask;

    protected virtual Task<IReadOnlyList<Outcome>> Finish(string act, CancellationToken ct) => acts.Sign.Do(Kind, Form.Reply, ct);

    private async Task<IActionResult> Came(Outcome outcome, CancellationToken ct)
    {
        if (outcome.Succeeded) return Redirect(Here);
        Say(outcome);
        var page = await Again(ct);
        if (outcome.Key == PublishingDesk.Meanwhile) Meanwhile = Proposal;
        return page;
    }

    private void Say(Outcome outcome) => this.Explain(outcome.Field is { } field ? Outcome.RefusedAt("Form." + field, outcome.Key!, [.. outcome.Values]) : outcome);

    private async Task<IActionResult> Again(CancellationToken ct, bool asPosted = false)
    {
        var turn = Turn;
        await Look(ct);
        var page = await Show(ct);
        // What could not be read was compared with nothing: the turn stays the one that was on the screen.
        if (asPosted) Turn = turn;
        return page;
    }

    private async Task Look(CancellationToken ct)
    {
        Proposal = await acts.Db.OpenProposal(Kind, ct);
        if (Proposal is not { } there) return;
        Answers = await acts.Db.AnswersOf(there.Id, ct);
        SignedBy = await acts.Names.Of(there.LeadBy, ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        Turn = Proposal?.Turn ?? 0;
        await Fill(ct);
        return Page();
    }
}
