using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seaward.Language.Cli.Answers;

/// <summary>For programs: one array.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IReadOnlyList<Place> found)
    {
        using var json = new Pieces(output);
        json.To.WriteStartArray();
        foreach (var place in found)
        {
            Write(json.To, place);
            json.PassOn();
        }
        json.To.WriteEndArray();
    }

    /// <summary>What was written is passed on as it comes, however much it is.</summary>
    public sealed class Pieces : IDisposable
    {
        private const int Enough = 64 * 1024;

        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly TextWriter _output;

        public Pieces(TextWriter output) => (_output, To) = (output, new(_bytes, Readable));

        public Utf8JsonWriter To { get; }

        public void PassOn()
        {
            if (To.BytesPending + _bytes.WrittenCount > Enough) Pass();
        }

        public void Dispose()
        {
            Pass();
            To.Dispose();
            _output.WriteLine();
        }

        private void Pass()
        {
            To.Flush();
            _output.Write(Encoding.UTF8.GetString(_bytes.WrittenSpan));
            _bytes.ResetWrittenCount();
        }
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("text", place.Words);
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
