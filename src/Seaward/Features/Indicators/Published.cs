using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Seaward.Features.Indicators;

/// <summary>Shown to the nearest five; or said to be one to seven; or hidden, which says nothing at all.</summary>
public enum Showing { Shown, Few, Hidden }

/// <summary>A figure as everyone may see it. The exact number is not in it.</summary>
[JsonConverter(typeof(PublishedJson))]
public readonly record struct Published
{
    public const string Star = "*", OneToSeven = "1-7";

    private Published(Showing showing, int rounded) => (Showing, Rounded) = (showing, rounded);

    public static readonly Published Hidden = new(Showing.Hidden, 0);
    public static readonly Published Few = new(Showing.Few, 0);

    public Showing Showing { get; }

    /// <summary>Nought where nothing is shown.</summary>
    public int Rounded { get; }

    public bool IsShown => Showing is Showing.Shown;

    public bool IsNought => IsShown && Rounded == 0;

    public static Published Of(Count count, Showing showing) => showing switch
    {
        Showing.Hidden => Hidden,
        Showing.Few => Few,
        _ when count.Exact is > 0 and < DisclosureRules.FewestShown => throw new InvalidOperationException("A number this small is never shown."),
        _ => new(Showing.Shown, DisclosureRules.Rounded(count.Exact)),
    };

    public static Published Read(string text) => text switch
    {
        Star => Hidden,
        OneToSeven => Few,
        _ => new(Showing.Shown, int.Parse(text, CultureInfo.InvariantCulture)),
    };

    public override string ToString() => Showing switch
    {
        Showing.Hidden => Star,
        Showing.Few => OneToSeven,
        _ => Rounded.ToString(CultureInfo.InvariantCulture),
    };
}

internal sealed class PublishedJson : JsonConverter<Published>
{
    public override Published Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Published.Read(reader.TokenType is JsonTokenType.Number ? reader.GetInt32().ToString(CultureInfo.InvariantCulture) : reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Published value, JsonSerializerOptions options)
    {
        if (value.IsShown) writer.WriteNumberValue(value.Rounded);
        else writer.WriteStringValue(value.ToString());
    }
}
