using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Seaward.Platform.Sealing;

/// <summary>Private words, closed. Prints as dots, refuses JSON; only an opened record turns it into text.</summary>
[DebuggerDisplay("•••")]
[JsonConverter(typeof(NeverJson))]
public readonly struct Sealed(byte[] box) : IEquatable<Sealed>
{
    internal byte[] Box => box ?? [];

    public bool IsEmpty => box is null or { Length: 0 };

    public override string ToString() => "•••";

    public bool Equals(Sealed other) => Box.AsSpan().SequenceEqual(other.Box);
    public override bool Equals(object? obj) => obj is Sealed other && Equals(other);
    public override int GetHashCode() => Box.Length;
    public static bool operator ==(Sealed left, Sealed right) => left.Equals(right);
    public static bool operator !=(Sealed left, Sealed right) => !left.Equals(right);
}

/// <summary>Where sealed words lie. Bound into the seal, so a box moved to another row or column does not open.</summary>
public readonly record struct Slot(string Table, string Column, Guid Row);

internal sealed class NeverJson : JsonConverter<Sealed>
{
    public override Sealed Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
        throw new NotSupportedException("Sealed words never travel as JSON.");

    public override void Write(System.Text.Json.Utf8JsonWriter writer, Sealed value, System.Text.Json.JsonSerializerOptions options) =>
        throw new NotSupportedException("Sealed words never travel as JSON.");
}
