using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Seaward.Features.Indicators;

/// <summary>How many. It prints as a star below eight and to the nearest five above, and refuses JSON: nobody can show it by mistake.</summary>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(CountNeverJson))]
public readonly struct Count(int exact) : IEquatable<Count>
{
    internal int Exact => exact;

    public override string ToString() => exact < DisclosureRules.FewestShown
        ? Published.Star
        : DisclosureRules.Rounded(exact).ToString(CultureInfo.InvariantCulture);

    public static Count operator +(Count left, Count right) => new(left.Exact + right.Exact);
    public static Count operator -(Count left, Count right) => new(left.Exact - right.Exact);
    public static Count Add(Count left, Count right) => left + right;
    public static Count Subtract(Count left, Count right) => left - right;

    public bool Equals(Count other) => Exact == other.Exact;
    public override bool Equals(object? obj) => obj is Count other && Equals(other);
    public override int GetHashCode() => Exact;
    public static bool operator ==(Count left, Count right) => left.Equals(right);
    public static bool operator !=(Count left, Count right) => !left.Equals(right);
}

internal sealed class CountNeverJson : JsonConverter<Count>
{
    public override Count Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An exact count never travels as JSON.");

    public override void Write(Utf8JsonWriter writer, Count value, JsonSerializerOptions options) =>
        throw new NotSupportedException("An exact count never travels as JSON.");
}
