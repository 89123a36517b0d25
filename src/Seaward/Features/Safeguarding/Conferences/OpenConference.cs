using System.Text.Json;
using Seaward.Features.Safeguarding.Load;
using Seaward.Platform.Door;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Safeguarding.Conferences;

/// <summary>What is asked, by whom by name, and what it takes of her week.</summary>
public sealed record AskedWords(string What, string ByWhom, WhenAsked When)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static AskedWords From(string text) => JsonSerializer.Deserialize<AskedWords>(text)!;
}

/// <summary>One demand, opened.</summary>
public sealed record DemandRead(Demand Row, AskedWords Asked, string Answer, string Instead, string Concern, string WeGive)
{
    public string Named => $"{Row.Number} ({Asked.What})";
}

/// <summary>What was said against it, opened.</summary>
public sealed record ObjectionRead(Objection Row, string Words, string Answer);

public sealed record StepRead(PlanStep Row, string What, string Help);

/// <summary>One meeting with the record it is in opened for it.</summary>
public sealed record OpenConference(Conference Conference, OpenRecord Record)
{
    public IReadOnlyList<Demand> Demands { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];
    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    public ConferenceFrame Frame => ConferenceFrame.From(Text(Conference.Frame, "frame"));
    public string HerSide => Text(Conference.HerSide, "her_side");
    public string ThatDay => Text(Conference.ThatDay, "that_day");
    public string OurHelp => Text(Conference.OurHelp, "our_help");
    public string Decided => Text(Conference.Decided, "decided");

    public IReadOnlyList<DemandRead> Asked => [.. Demands.Select(Read)];
    public IReadOnlyList<ObjectionRead> Against => [.. Objections.Select(o => new ObjectionRead(o, Record.Read(o.Words, Objection.Slot("words", o.Id)), Record.Read(o.Answer, Objection.Slot("answer", o.Id))))];
    public IReadOnlyList<StepRead> Way => [.. Steps.Select(s => new StepRead(s, Record.Read(s.What, PlanStep.Slot("what", s.Id)), Record.Read(s.Help, PlanStep.Slot("help", s.Id))))];

    public IReadOnlyList<string> Unanswered => [.. Asked.Where(d => d.Row.Answer is null).Select(d => d.Named)];

    /// <summary>What nobody here has put a name under yet.</summary>
    public IReadOnlyList<string> Unsigned => [.. Asked.Where(d => d.Row.SignedBy is null).Select(d => d.Named)];

    public Demand? Demand(Guid id) => Demands.FirstOrDefault(d => d.Id == id);

    public DemandRead Read(Demand demand)
    {
        string Words(Sealed words, string column) => Record.Read(words, Conferences.Demand.Slot(column, demand.Id));
        return new(demand, AskedWords.From(Words(demand.Asked, "asked")), Words(demand.AnswerWords, "answer_words"), Words(demand.Instead, "instead"),
            Words(demand.Concern, "concern"), Words(demand.WeGive, "we_give"));
    }

    public Sealed Seal(string words, string column) => Record.Keep(words.Trim(), Conference.Slot(column, Conference.Id));

    private string Text(Sealed words, string column) => Record.Read(words, Conference.Slot(column, Conference.Id));
}
