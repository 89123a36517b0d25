namespace Seaward.Features.Safeguarding.Triggers;

public sealed record Reason(string Trigger, string Clause, Response Response);

/// <summary>What one version of the framework says about one set of facts. A person decides; this is what they decide beside.</summary>
public sealed record Decision(string Version, string Level, Response Response, IReadOnlyList<Reason> Reasons, Limit Limit)
{
    /// <summary>Help that the same facts call for, to be offered whatever else is done.</summary>
    public IReadOnlyList<Reason> Offers { get; init; } = [];

    /// <summary>She hears before anyone else, unless the danger is now; then as soon as it is safe. (R5k)</summary>
    public bool TellHerFirst => Response != Response.ActNow;
}
