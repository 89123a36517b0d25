using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>What the two editors of a list share: the text, what is wrong with it line by line, and what it would change.</summary>
public abstract class ListPage(ProposalActs acts, ListQuestions lists, ListDesk desk) : ProposalPage(acts)
{
    protected ListQuestions Lists => lists;

    public Framework Before { get; private set; } = null!;
    public ListCheck Check { get; private set; } = null!;

    /// <summary>The line as it stands in the text, to find it by eye.</summary>
    public string Line(int number) => Form.Says.Text.Split('\n').ElementAtOrDefault(number - 1)?.Trim() ?? "";

    protected override async Task<Proposed> Newest(CancellationToken ct)
    {
        var text = Kind is ProposalKind.DangerLine ? await lists.Text(ct) : (await lists.Newest(ct)).Row?.Text ?? Framework.ShippedText();
        return new(text.ReplaceLineEndings("\n").Trim(), "", "", null, false, "");
    }

    protected override async Task Fill(CancellationToken ct)
    {
        Before = await desk.Before(Kind, ct);
        Check = await desk.Check(Form.Says.Text, Kind, ct);
    }
}
