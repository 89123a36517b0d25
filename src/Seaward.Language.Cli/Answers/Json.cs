using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seaward.Language.Cli.Answers;

/// <summary>For programs: one array.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<Place> found) => Made(output, json =>
    {
        json.WriteStartArray();
        foreach (var place in found) Write(json, place);
        json.WriteEndArray();
    });

    public static void Made(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) write(json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("text", place.Finding.Text);
        json.WriteString("rule", place.Finding.RuleId);
        json.WriteString("severity", Text.Named(place.Finding.Severity));
        json.WriteStartArray("instead");
        foreach (var instead in place.Finding.Instead) json.WriteStringValue(instead);
        json.WriteEndArray();
        json.WriteString("why", place.Finding.Why);
        json.WriteString("source", place.Finding.Source);
        json.WriteEndObject();
    }
}
