using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Consistency;

/// <summary>Would two of us decide the same? A sentence, then the figure, then the chart; a letter for each worker, drawn anew every time; no target.</summary>
[Authorize(Policy = May.CompareDecisions)]
public sealed class ConsistencyPage(ConsistencyQuestions questions, OpenAName open, Blind blind, Words words) : PageModel
{
    [BindProperty] public string? Letter { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public SentInAYear Sent { get; private set; } = null!;
    public DecidedInAYear Decided { get; private set; } = null!;
    public DecidedAgain Again { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Letters { get; private set; } = new Dictionary<string, string>();
    public string? Opened { get; private set; }
    public Tally? OpenedTally { get; private set; }

    public bool EnoughReferrals => Sent.All >= FunnelRules.FewestReferrals;
    public bool EnoughPairs => Again.Pairs >= KappaRules.FewestPairs;
    public FunnelChart? Workers { get; private set; }
    public FunnelChart? Teams { get; private set; }
    public Funnel? Months { get; private set; }

    public string Lead => !EnoughReferrals ? words["consistency.too-few"].Text
        : Outside(Workers) + Outside(Teams) is var asks and > 0 ? words[asks == 1 ? "consistency.lead.ask-one" : "consistency.lead.ask", asks].Text
        : words["consistency.lead.alike"].Text;

    public IReadOnlyList<Choice> Choices => Workers is null ? [] : [.. Workers.Funnel.Units.OrderBy(u => Letters[u.Of.Key], StringComparer.Ordinal)
        .Select(u => new Choice(Chosen == Guid.Parse(u.Of.Key) ? Letter! : blind.Hide(Guid.Parse(u.Of.Key)), words["consistency.worker", Letters[u.Of.Key]].Text))];

    public static string Month(string key) => DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    public static int Percent(double share) => (int)Math.Round(Tally.Fives(share) * 100, MidpointRounding.AwayFromZero);

    /// <summary>A count as it may be shown: to the nearest five, and under twenty only that it is.</summary>
    public string Count(int count) => count < FunnelRules.FewestReferrals ? words["consistency.few", FunnelRules.FewestReferrals].Text : Tally.Fives(count).ToString(CultureInfo.CurrentCulture);

    public static string Say(double kappa) => kappa.ToString("0.00", CultureInfo.CurrentCulture);

    private Guid? Chosen => blind.Find(Letter);

    public Task OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Show(ct);
        if (Workers is null) return Redirect("/consistency");
        var (name, outcome) = await open.Do(Chosen is { } id && Decided.Workers.Any(w => w.Key == id.ToString()) ? id : null, Reason, ct);
        if (outcome.Succeeded) (Opened, OpenedTally, Letter, Reason) = (name, Decided.Workers.First(w => w.Key == Chosen.ToString()), null, null);
        this.Explain(outcome);
        return Page();
    }

    private async Task Show(CancellationToken ct)
    {
        Sent = await questions.Sent(ct);
        Decided = await questions.Decided(ct);
        Again = await questions.Again(ct);
        if (!EnoughReferrals) return;
        Letters = Blind.Letters(Decided.Workers.Select(w => w.Key));
        var teams = Blind.Letters(Decided.Teams.Select(t => t.Key));
        Workers = FunnelRules.Read(Decided.Workers) is { } one ? new("workers", "consistency.workers", one, Letters.ToDictionary(l => l.Key, l => words["consistency.worker", l.Value].Text)) : null;
        Teams = FunnelRules.Read(Decided.Teams, FunnelRules.FewestInATeam) is { } other ? new("teams", "consistency.teams", other, teams.ToDictionary(l => l.Key, l => words["consistency.team", l.Value].Text)) : null;
        Months = FunnelRules.Read(Decided.Months);
    }

    private static int Outside(FunnelChart? chart) => chart?.Funnel.Units.Count(u => u.Reading is FunnelReading.AskWhy) ?? 0;
}
