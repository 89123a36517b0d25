namespace Seaward.Features.Care.Assessment;

public sealed class AdultRow
{
    public string? Who { get; set; }
    public string? Said { get; set; }
    public string? WhyNotAsked { get; set; }
}

/// <summary>One talk as it is typed.</summary>
public sealed class TalkForm
{
    public const int RowsAtFirst = 2;

    public InTheRoom[] Room { get; set; } = [];
    public bool HerWordToGoOn { get; set; }
    public string? HerWords { get; set; }
    public string? WeSaw { get; set; }
    public string? WeWill { get; set; }
    public bool NobodyElse { get; set; }
    public List<AdultRow> Adults { get; set; } = [];

    public Said AsSaid(Answer answer) => new(answer, Room, HerWordToGoOn)
    {
        HerWords = HerWords,
        WeSaw = WeSaw,
        WeWill = WeWill,
        NobodyElse = NobodyElse,
        Adults = [.. Adults.Select(a => new Adult(a.Who, a.Said, a.WhyNotAsked))],
    };

    public IEnumerable<string> Typed => new[] { HerWords, WeSaw, WeWill }
        .Concat(Adults.SelectMany(a => new[] { a.Who, a.Said, a.WhyNotAsked })).OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t));
}
