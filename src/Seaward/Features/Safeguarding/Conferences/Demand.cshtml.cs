using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>One demand: what is asked and by whom, what she says to it, and what we think and give. (R5j)</summary>
[Authorize(Policy = May.WorkWithWomen)]
public sealed class DemandPage(ConferenceDesk desk, PutDemand put, HerSideOfIt hers, StaffNames names) : ConferencePage(desk)
{
    [FromRoute] public Guid? Demand { get; set; }
    [BindProperty] public DemandTyped Form { get; set; } = new();
    [BindProperty] public OurView View { get; set; } = new();
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Instead { get; set; }

    public DemandRead? Read { get; private set; }
    public string SignedBy { get; private set; } = "";
    public string TypedBy { get; private set; } = "";
    public bool HersAlone => Read is { Row: { AnsweredAt: not null, AnswerTypedBy: null } };

    protected override bool Fits => Demand is null || Row is not null;
    protected override int TurnNow => Row?.Turn ?? 0;

    private Demand? Row => Demand is { } id ? Opened.Demand(id) : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => Act(id, async opened => (await put.Do(opened, Demand, Form, ct)).Outcome, $"/conferences/{id}", ct, writesOver: true);

    public Task<IActionResult> OnPostViewAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => Row is { } row ? put.Sign(opened, row, View, ct) : Nothing, $"/conferences/{id}", ct, writesOver: true);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken ct) =>
        Act(id, opened => Row is { } row ? hers.Answer(opened, row, Answer, Words, Instead, ct) : Nothing, $"/conferences/{id}", ct, writesOver: true);

    protected override async Task Fill(CancellationToken ct)
    {
        if (Row is not { } row) return;
        Read = Opened.Read(row);
        (SignedBy, TypedBy) = (await names.Of(row.SignedBy, ct), await names.Of(row.AnswerTypedBy, ct));
        if (Form.What is null) Form = new() { What = Read.Asked.What, ByWhom = Read.Asked.ByWhom, Agency = row.Agency.ToString(), Kind = row.Kind.ToString(), When = WhenTyped.Of(Read.Asked.When) };
        View = new() { Achievable = View.Achievable ?? row.Achievable?.ToString(), Concern = View.Concern ?? Read.Concern, WeGive = View.WeGive ?? Read.WeGive };
        (Answer, Words, Instead) = (Answer ?? row.Answer?.ToString(), Words ?? Read.Answer, Instead ?? Read.Instead);
    }

    private static Task<Outcome> Nothing => Task.FromResult(Outcome.Refused("conference.demand.first"));
}
