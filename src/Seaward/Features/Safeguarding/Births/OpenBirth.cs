using System.Text.Json;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Door;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Births;

/// <summary>What is planned, who decided it by name, what was seen, and what would change it.</summary>
public sealed record PlannedWords(string What, string ByWhom, string Seen, string WouldChange)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static PlannedWords From(string text) => JsonSerializer.Deserialize<PlannedWords>(text)!;
}

/// <summary>One planned step, opened.</summary>
public sealed record StepOpened(BirthStep Row, PlannedWords Planned, string Late, string Answer, string CameWhy);

/// <summary>Her record opened for the plan of a birth, and the plan if there is one. Leave: it was explained to her first.</summary>
public sealed record OpenBirth(OpenRecord Record, BirthPlan? Plan, IReadOnlyList<BirthStep> Rows, MayAsk? Leave)
{
    public IReadOnlyList<StepOpened> Steps => [.. Rows.Select(Read)];

    public string Company => Text(Plan?.Company ?? default, "company");
    public string Arranged => Text(Plan?.Arranged ?? default, "arranged");

    public BirthStep? Step(Guid? id) => Rows.FirstOrDefault(s => s.Id == id);

    public StepOpened Read(BirthStep step)
    {
        string Words(Sealed words, string column) => Record.Read(words, BirthStep.Slot(column, step.Id));
        return new(step, PlannedWords.From(Words(step.Said, "said")), Words(step.Late, "late"), Words(step.AnswerWords, "answer_words"), Words(step.CameWhy, "came_why"));
    }

    public Sealed Keep(string? words, string column, BirthStep step) => Record.Keep(words?.Trim(), BirthStep.Slot(column, step.Id));

    public Sealed Keep(string? words, string column) => Record.Keep(words?.Trim(), BirthPlan.Slot(column, Plan!.Id));

    private string Text(Sealed words, string column) => Plan is null ? "" : Record.Read(words, BirthPlan.Slot(column, Plan.Id));
}
