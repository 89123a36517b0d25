using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Seaward.Features.Indicators;

/// <summary>Everything one release says: protected figures and words, nothing exact. What people read is made from this and from nothing else.</summary>
public sealed record ReleaseDocument(
    string Format, string Service, Month Month, DateOnly PublishedOn, string Rules, IReadOnlyList<ReleasedIndicator> Indicators)
{
    public const string FormatName = "seaward-release/1";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    public static ReleaseDocument Read(byte[] json) => JsonSerializer.Deserialize<ReleaseDocument>(json, Shape)!;
}

public sealed record ReleasedIndicator(
    string Id, string Name, string Definition, string Denominator, About About, Published OutOf, Published Counted, Published Rest,
    Share Share, IReadOnlyList<ReleasedReason> Reasons, IReadOnlyList<ReleasedPlace> Places, IReadOnlyList<ReleasedPoint> Series)
{
    [JsonIgnore]
    public Xmr Chart => XmrRules.Read([.. Series.Select(p => p.Share.Percent)]);

    [JsonIgnore]
    public Reading Reading => Chart.Readings[^1];
}

/// <summary>Why not: an exception or another reason, counted among the rest.</summary>
public sealed record ReleasedReason(string Id, string Name, Published Count);

public sealed record ReleasedPlace(string Name, Published OutOf, Published Counted, Share Share);

/// <summary>One month of the line: this one, or one already published, as it was published.</summary>
public sealed record ReleasedPoint(Month Month, Published OutOf, Share Share);
