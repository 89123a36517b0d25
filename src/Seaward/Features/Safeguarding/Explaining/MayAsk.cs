using Receipt = Seaward.Features.Safeguarding.Explaining.Explanation.Receipt;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>Leave to ask one woman about her circumstances. There are three ways to it, and no answer can be kept without it.</summary>
public sealed class MayAsk
{
    private MayAsk(Platform.RecordId record, Guid? receipt = null, Guid? statement = null, Guid? risk = null) =>
        (Record, Receipt, Statement, Risk) = (record, receipt, statement, risk);

    public Platform.RecordId Record { get; }
    public Guid? Receipt { get; }
    public Guid? Statement { get; }
    public Guid? Risk { get; }

    public static MayAsk After(Receipt receipt) => new(receipt.Record, receipt: receipt.Id);

    public static MayAsk OnHerWord(NoChildStatement statement) => new(statement.Record, statement: statement.Id);

    public static MayAsk InDanger(NamedRisk risk) => new(risk.Record, risk: risk.Id);
}
