namespace Seaward.Features.Safeguarding.Triggers;

public sealed record Reason(string Trigger, string Clause, Response Response);

/// <summary>What one version of the framework says about one set of facts. A person decides; this is what they decide beside.</summary>
public sealed record Decision(string Version, string Level, Response Response, IReadOnlyList<Reason> Reasons, Limit Limit)
{
    /// <summary>Help that the same facts call for, to be offered whatever else is done.</summary>
    public IReadOnlyList<Reason> Offers { get; init; } = [];

    /// <summary>She hears before anyone else, unless the danger is now; then as soon as it is safe. Where nothing is done there is nothing to hear. (R5k)</summary>
    public bool TellHerFirst => Response is not (Response.Nothing or Response.ActNow);
}
