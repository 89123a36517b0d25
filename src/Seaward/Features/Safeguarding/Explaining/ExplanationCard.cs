using Seaward.Features.Joining;
using Seaward.Platform.Door;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>On the person page: whether it was explained, and the way there.</summary>
public sealed class ExplanationCard(Gate gate) : IOnPersonPage
{
    public int Order => 100;

    public async Task<PersonCard?> For(OpenRecord record, CancellationToken ct)
    {
        var (decision, _) = await gate.Ask(record, ct);
        return new("explain.card")
        {
            Beside = true,
            Text = new(decision.Because),
            Links =
            [
                new($"/people/{record.Id}/explain", decision.IsOpen ? "explain.card.look" : "explain.card.go", "chairs"),
                new($"/people/{record.Id}/explain/print", "explain.card.print", "note"),
            ],
        };
    }
}
