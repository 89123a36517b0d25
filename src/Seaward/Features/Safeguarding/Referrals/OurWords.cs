using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>What we would send, word for word: to whom, about whom, what we ask, which lines of the published list, and our text.</summary>
public sealed record OurWords(string To, string Ask, string Text, IReadOnlyList<string> Triggers)
{
    /// <summary>Her name and her children's, as far as the team that gets it needs them: typed for this letter, kept nowhere else.</summary>
    public string About { get; init; } = "";

    public static readonly OurWords None = new("", "", "", []);

    public string ToText() => JsonSerializer.Serialize(this);

    public static OurWords From(string text) => JsonSerializer.Deserialize<OurWords>(text)!;
}

/// <summary>One line of the list as it stands on the paper.</summary>
public sealed record PaperClause(string Number, string Says);

/// <summary>Who sends it, so that whoever reads it can ring back.</summary>
public sealed record PaperSender(string Service, string Worker, string Phone);

/// <summary>Everything that goes, and nothing else: who sends it, about whom, ours, hers, how she was told.</summary>
public sealed record PaperBody(
    string Kind, string Framework, PaperSender From, string To, string About, string Ask, string OurWords, IReadOnlyList<PaperClause> Clauses,
    string HerSide, string HerWords, string Told, IReadOnlyList<string> Tries, DateTimeOffset At)
{
    /// <summary>What she said later, beside what she wrote herself, and who typed it.</summary>
    public string HerWordsTyped { get; init; } = "";
    public string HerWordsTypedBy { get; init; } = "";
}

/// <summary>What left, frozen: the exact bytes, and a signature that stands apart from them.</summary>
public sealed record Paper(string Json, string Signature)
{
    // To a file or another service, never into a page.
    private static readonly JsonSerializerOptions Wire = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public PaperBody Body => JsonSerializer.Deserialize<PaperBody>(Json, Wire)!;

    public static string Write(PaperBody body) => JsonSerializer.Serialize(body, Wire);

    public string ToText() => JsonSerializer.Serialize(this);

    public static Paper From(string text) => JsonSerializer.Deserialize<Paper>(text)!;
}
