namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>A version on the screen, as it is typed.</summary>
public sealed class ProposalForm
{
    public string? Text { get; set; }
    public string? Terms { get; set; }
    public int? UsingNow { get; set; }
    public string? UsingNowNames { get; set; }
    public int? InTreatment { get; set; }
    public string? InTreatmentNames { get; set; }
    public int? InThePast { get; set; }
    public string? InThePastNames { get; set; }
    public string? Changed { get; set; }
    public DateOnly? From { get; set; }
    public bool WordingOnly { get; set; }
    public string? Reason { get; set; }
    public string? Reply { get; set; }

    public Proposed Says => new(Whole(Text), Whole(Terms), Whole(Changed), From, WordingOnly, Whole(Reason));

    public IReadOnlyList<Made> Makers =>
    [
        new(MakerGroup.UsingNow, UsingNow ?? 0, Whole(UsingNowNames)),
        new(MakerGroup.InTreatment, InTreatment ?? 0, Whole(InTreatmentNames)),
        new(MakerGroup.InThePast, InThePast ?? 0, Whole(InThePastNames)),
    ];

    internal static ProposalForm Of(Proposed says, IReadOnlyCollection<Maker> makers)
    {
        int? Women(MakerGroup group) => makers.FirstOrDefault(m => m.Group == group)?.Women;
        string Names(MakerGroup group) => makers.FirstOrDefault(m => m.Group == group)?.Names ?? "";
        return new()
        {
            Text = says.Text, Terms = says.Terms, Changed = says.Changed, From = says.From, WordingOnly = says.WordingOnly, Reason = says.Reason,
            UsingNow = Women(MakerGroup.UsingNow), UsingNowNames = Names(MakerGroup.UsingNow), InTreatment = Women(MakerGroup.InTreatment),
            InTreatmentNames = Names(MakerGroup.InTreatment), InThePast = Women(MakerGroup.InThePast), InThePastNames = Names(MakerGroup.InThePast),
        };
    }

    private static string Whole(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
