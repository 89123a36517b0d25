namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Her answer to the one question before the gate: is a child in your care, or expected?</summary>
public enum ChildAnswer { Yes, No, NotSaidYet }

/// <summary>One version of the policy, as the gate sees it.</summary>
public sealed record VersionFact(int Number, DateOnly EffectiveOn, bool WordingOnly);

/// <summary>What the gate knows about one woman.</summary>
public sealed record GateFacts(ChildAnswer? Said, bool HerStatement, int? ReceiptFor, bool RiskNamedToday, IReadOnlyList<VersionFact> Versions);

/// <summary>Whether she may be asked about her circumstances, and why. The words key says it to the worker.</summary>
public abstract record GateDecision
{
    private GateDecision(string because) => Because = because;

    public string Because { get; }
    public bool IsOpen => this is ByReceipt or ByStatement or ByRisk;

    /// <summary>"No child" gives no leave to ask about her life because of a child.</summary>
    public bool IsOpenAboutAChild => this is ByReceipt or ByRisk;

    public sealed record ByReceipt() : GateDecision("gate.by-receipt");
    public sealed record ByStatement() : GateDecision("gate.by-statement");
    public sealed record ByRisk() : GateDecision("gate.by-risk");
    public sealed record AskFirst() : GateDecision("gate.ask-first");
    public sealed record NotSaidYet() : GateDecision("gate.not-said-yet");
    public sealed record ExplainFirst() : GateDecision("gate.explain-first");
    public sealed record ExplainAgain() : GateDecision("gate.explain-again");
}

/// <summary>Nothing about her circumstances is asked before it was explained what we do with the answers. (Report 2024, 5e)</summary>
public static class GateRules
{
    public static GateDecision Decide(GateFacts facts, DateOnly today)
    {
        if (facts.ReceiptFor is { } number && !ChangedSince(number, facts.Versions, today)) return new GateDecision.ByReceipt();
        if (facts is { Said: ChildAnswer.No, HerStatement: true }) return new GateDecision.ByStatement();
        if (facts.RiskNamedToday) return new GateDecision.ByRisk();
        if (facts.ReceiptFor is not null) return new GateDecision.ExplainAgain();
        return facts.Said switch
        {
            null or ChildAnswer.No => new GateDecision.AskFirst(),
            ChildAnswer.NotSaidYet => new GateDecision.NotSaidYet(),
            _ => new GateDecision.ExplainFirst(),
        };
    }

    /// <summary>The version in force; later ones wait for their day.</summary>
    public static VersionFact InForce(IReadOnlyList<VersionFact> versions, DateOnly today) =>
        versions.Where(v => v.EffectiveOn <= today).MaxBy(v => v.Number) ?? throw new InvalidOperationException("There is no policy in force.");

    /// <summary>The last one in force that meant something new; nothing when the first one still holds.</summary>
    public static VersionFact? LastWithNewMeaning(IReadOnlyList<VersionFact> versions, DateOnly today) =>
        versions.Where(v => v.EffectiveOn <= today && !v.WordingOnly).MaxBy(v => v.Number) is { Number: > 1 } last ? last : null;

    /// <summary>New wording with the same meaning closes no gate.</summary>
    public static bool ChangedSince(int number, IReadOnlyList<VersionFact> versions, DateOnly today) =>
        versions.Any(v => v.Number > number && v.EffectiveOn <= today && !v.WordingOnly);
}
