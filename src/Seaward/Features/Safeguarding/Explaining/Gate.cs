using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Open with leave to ask, or closed with the reason.</summary>
public sealed record GateAnswer(GateDecision Decision, MayAsk? Leave);

/// <summary>Looks up what is known about one woman, asks the rule, and gives leave to ask when the rule says so.</summary>
public sealed class Gate
{
    private readonly CareDb db;
    private readonly ServiceClock clock;
    private (RecordId Record, GateAnswer Answer)? known;

    public Gate(CareDb db, ServiceClock clock)
    {
        (this.db, this.clock) = (db, clock);
        db.SavedChanges += (_, _) => known = null;
    }

    /// <summary>Looked up once for a page, however many parts of it ask, and anew after anything was saved.</summary>
    public async Task<GateAnswer> Ask(OpenRecord record, CancellationToken ct)
    {
        if (known is { } before && before.Record == record.Id) return before.Answer;
        var answer = await LookUp(record, ct);
        known = (record.Id, answer);
        return answer;
    }

    private async Task<GateAnswer> LookUp(OpenRecord record, CancellationToken ct)
    {
        var said = (await db.NewestChildQuestion(record.Id, ct))?.Read(record);
        var statement = await db.StatementInForce(record.Id, ct);
        var receipt = await db.NewestReceipt(record.Id, ct);
        var risk = await db.RiskNamedSince(record.Id, clock.Now.AddHours(-NamedRisk.HoursItOpens), ct);
        var versions = await db.VersionFacts(ct);

        var decision = GateRules.Decide(new(said, statement is not null, receipt?.Number, risk is not null, versions), clock.Today);
        return new(decision, decision switch
        {
            GateDecision.ByReceipt => MayAsk.After(receipt!.Receipt),
            GateDecision.ByStatement => MayAsk.OnHerWord(statement!),
            GateDecision.ByRisk => MayAsk.InDanger(risk!),
            _ => null,
        });
    }
}
