using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>A demand as it was typed.</summary>
public sealed class DemandTyped
{
    public string? What { get; set; }
    public string? ByWhom { get; set; }
    public string? Agency { get; set; }
    public string? Kind { get; set; }
    public WhenTyped When { get; set; } = new();
}

/// <summary>What we say to a demand, as it was typed.</summary>
public sealed class OurView
{
    public string? Achievable { get; set; }
    public string? Concern { get; set; }
    public string? WeGive { get; set; }
}

/// <summary>Writes down one demand of the plan, and what the worker signs about it. (R5j, Y23)</summary>
public sealed class PutDemand(ConferenceDesk desk)
{
    public const int Most = 30;

    public async Task<(Outcome Outcome, Guid? Demand)> Do(OpenConference opened, Guid? id, DemandTyped typed, CancellationToken ct)
    {
        if (Check(typed) is { Succeeded: false } wrong) return (wrong, id);
        if (id is null && opened.Demands.Count >= Most) return (Outcome.Refused("conference.demand.most", Most), id);
        var outcome = opened.Conference.Change();
        if (!outcome.Succeeded) return (outcome, id);
        var demand = id is { } known ? opened.Demand(known)! : New(opened);
        var asked = new AskedWords(Typed.Tidy(typed.What), Typed.Tidy(typed.ByWhom), typed.When.Read());
        if (!demand.Asked.IsEmpty && opened.Read(demand).Asked.What != asked.What) demand.AskAgain();
        demand.Put(Picked.Of<DemandKind>(typed.Kind)!.Value, Picked.Of<Agency>(typed.Agency)!.Value, opened.Record.Seal(asked.ToText(), Demand.Slot("asked", demand.Id)));
        return (await desk.Save(opened, "act.conference.demand", ct), demand.Id);
    }

    public async Task<Outcome> Sign(OpenConference opened, Demand demand, OurView view, CancellationToken ct)
    {
        if (Picked.Of<Achievable>(view.Achievable) is not { } achievable) return Outcome.RefusedAt("View.Achievable", "conference.view.pick");
        var (concern, gives) = (Typed.Tidy(view.Concern), Typed.Tidy(view.WeGive));
        if (achievable is Achievable.WithHelp && gives.Length == 0) return Outcome.RefusedAt("View.WeGive", "conference.view.gives");
        if (achievable is Achievable.Not && concern.Length == 0) return Outcome.RefusedAt("View.Concern", "conference.view.concern");
        var outcome = opened.Conference.Change();
        if (!outcome.Succeeded) return outcome;
        demand.Sign(achievable, Words(opened, demand, concern, "concern"), Words(opened, demand, gives, "we_give"), desk.Me, desk.Now);
        return await desk.Save(opened, "act.conference.view", ct);
    }

    private static Outcome Check(DemandTyped typed) => Outcome.All([.. Wrong(typed), typed.When.Check("Form.When.")]);

    private static IEnumerable<Outcome> Wrong(DemandTyped typed)
    {
        if (Typed.Tidy(typed.What).Length == 0) yield return Outcome.RefusedAt("Form.What", "conference.demand.what");
        if (Picked.Of<Agency>(typed.Agency) is null) yield return Outcome.RefusedAt("Form.Agency", "conference.demand.agency");
        if (Picked.Of<DemandKind>(typed.Kind) is null) yield return Outcome.RefusedAt("Form.Kind", "conference.demand.which-kind");
    }

    private Demand New(OpenConference opened)
    {
        var demand = new Demand { Id = Guid.CreateVersion7(), Record = opened.Conference.Record, Conference = opened.Conference.Id, Number = 1 + opened.Demands.Select(d => d.Number).DefaultIfEmpty(0).Max() };
        desk.Add(demand);
        return demand;
    }

    private static Platform.Sealing.Sealed Words(OpenConference opened, Demand demand, string words, string column) =>
        Platform.Door.OpenRecordWords.Keep(opened.Record, words, Demand.Slot(column, demand.Id));
}
