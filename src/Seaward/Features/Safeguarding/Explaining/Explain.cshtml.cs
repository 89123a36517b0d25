using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Features.Joining;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

public sealed record EarlierTime(Explanation Explanation, string By, Explained Words);

/// <summary>"Before we ask you anything": made for two people at one screen.</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class ExplainPage(
    RecordExplanation explain, HearAboutChild hear, Gate gate, RecordDoor door, CareDb db, ServiceClock clock, Actor actor) : PageModel, IShowAgain
{
    [BindProperty]
    public ExplainForm Form { get; set; } = new();

    [BindProperty]
    public bool GotTheCopies { get; set; }

    [BindProperty]
    public bool WasExplained { get; set; }

    [BindProperty]
    public ChildAnswer? Answer { get; set; }

    [BindProperty]
    public string? HerWords { get; set; }

    public RecordId Id { get; private set; }
    public string Name { get; private set; } = "";
    public string By { get; private set; } = "";
    public int Seen { get; private set; }
    public ChildAnswer? SheSaid { get; private set; }
    public DateOnly SaidOn { get; private set; }
    public string SaidWords { get; private set; } = "";
    public GateDecision Gate { get; private set; } = new GateDecision.AskFirst();
    public PolicyVersion Version { get; private set; } = null!;
    public MadeBy? Made { get; private set; }
    public IReadOnlyList<EarlierTime> Earlier { get; private set; } = [];

    /// <summary>What is new since she had it; nothing, when she had no earlier version.</summary>
    public IReadOnlyList<ChangedWords>? New { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form.On = clock.Today;
        return Show(new(id), ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version, ExplanationOutcome? ending, CancellationToken ct)
    {
        if (ending is null) ModelState.AddModelError("", "explain.problem.ending");
        if (!ModelState.IsValid) return await Unread(new(id), ending, ct);

        var outcome = await explain.Do(new(id), version, Form.AsSaid, ending!.Value, (GotTheCopies, WasExplained), ct);
        if (outcome.Succeeded) return Redirect($"/people/{id}");
        foreach (var missing in ExplanationRules.Missing(Form.AsSaid, ending.Value, clock.Today).DefaultIfEmpty(outcome)) Say(missing);
        return await Show(new(id), ct);
    }

    public async Task<IActionResult> OnPostChildAsync(Guid id, int seen, CancellationToken ct)
    {
        Form.On = clock.Today;
        var outcome = ModelState.IsValid ? await hear.Do(new(id), Answer, HerWords, seen, ct) : Outcome.Done;
        if (outcome.Succeeded && ModelState.IsValid) return Redirect($"/people/{id}/explain");
        this.Tell(outcome);
        return await Show(new(id), ct);
    }

    // What could not be read has its own sentence; the rest is said with it.
    private Task<IActionResult> Unread(RecordId id, ExplanationOutcome? ending, CancellationToken ct)
    {
        foreach (var missing in ending is { } how ? ExplanationRules.Missing(Form.AsSaid, how, clock.Today) : [])
            if (ModelState[$"Form.{missing.Field}"] is not { Errors.Count: > 0 }) Say(missing);
        return Show(id, ct);
    }

    private void Say(Outcome outcome) => this.Tell(outcome.Field is { } field && field is not (nameof(GotTheCopies) or nameof(WasExplained))
        ? Outcome.RefusedAt("Form." + field, outcome.Key!, [.. outcome.Values])
        : outcome);

    private async Task<IActionResult> Show(RecordId id, CancellationToken ct)
    {
        Id = id;
        var opening = await door.Open(id, Why.Explanation, ct);
        if (opening.Record is not { } record) return this.Shut(opening.Refusal!);

        Name = (await door.LabelOf(record, ct)).Name;
        By = await db.FirstNameOf(actor.Staff, ct) ?? "";
        Version = await db.PolicyInForce(clock.Today, ct);
        Made = await db.MadeBy(Version.Proposal, ct);
        Gate = (await gate.Ask(record, ct)).Decision;
        if (Gate is GateDecision.ExplainAgain && await db.NewestReceipt(id, ct) is { } had)
            New = WhatChanged.Between((await db.PolicyVersions(ct)).First(version => version.Number == had.Number), Version.Plain, Version.Policy);
        if (await db.NewestChildQuestion(id, ct) is { } question)
            (Seen, SheSaid, SaidOn, SaidWords) = (question.Number, question.Read(record), clock.DayOf(question.HeardAt), question.Words(record));
        ModelState.Remove(nameof(Seen));
        Earlier = await Before(record, ct);
        return Page();
    }

    private async Task<IReadOnlyList<EarlierTime>> Before(OpenRecord record, CancellationToken ct)
    {
        var earlier = new List<EarlierTime>();
        foreach (var explanation in await db.Explanations(record.Id, ct))
            earlier.Add(new(explanation, await db.FirstNameOf(explanation.By, ct) ?? "", explanation.Read(record)));
        return earlier;
    }
}
