using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Seaward.Tests.Platform.Look;

internal static class LookFiles
{
    public static readonly string[] Shore = ["reset", "tokens", "base", "layout", "parts", "modes", "print"];

    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/Seaward/wwwroot/css"));

    public static string Read(string layer) => File.ReadAllText(Path.Combine(Folder(), layer + ".css"));

    public static int Brotli(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return (int)packed.Length;
    }
}
