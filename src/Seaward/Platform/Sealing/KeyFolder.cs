using System.Security.Cryptography;

namespace Seaward.Platform.Sealing;

/// <summary>The folder given with <c>--keys</c>. Lose it and every record is lost; copy it and every backup is open.</summary>
public sealed class KeyFolder
{
    private const int KeyBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly Dictionary<string, byte[]> wrapping;

    private KeyFolder(string path)
    {
        Path = path;
        wrapping = Directory.GetFiles(System.IO.Path.Combine(path, "wrapping"), "*.key")
            .ToDictionary(f => System.IO.Path.GetFileNameWithoutExtension(f), File.ReadAllBytes, StringComparer.Ordinal);
        CurrentWrapping = wrapping.Keys.Max(StringComparer.Ordinal)!;
        Index = Read("index.key");
        Pepper = Read("pepper.key");
        History = Read("history.key");
        SigningPem = File.ReadAllText(System.IO.Path.Combine(path, "signing.pem"));
    }

    public string Path { get; }
    public string CurrentWrapping { get; }
    internal byte[] Index { get; }
    internal byte[] Pepper { get; }
    internal byte[] History { get; }
    private string SigningPem { get; }
    public string RingPath => System.IO.Path.Combine(Path, "ring");

    internal byte[] Wrapping(string id) => wrapping.TryGetValue(id, out var key)
        ? key
        : throw new CryptographicException($"The wrapping key '{id}' is not in {Path}. Put back the copy that has it.");

    /// <summary>ES256, for documents that leave and for releases.</summary>
    internal ECDsa Signing()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(SigningPem);
        return key;
    }

    public static KeyFolder Open(string path) => new(path);

    /// <summary>Makes what is missing, never replaces what is there.</summary>
    public static KeyFolder OpenOrMake(string path)
    {
        MakeFolder(path);
        MakeFolder(System.IO.Path.Combine(path, "wrapping"));
        MakeFolder(System.IO.Path.Combine(path, "ring"));
        if (Directory.GetFiles(System.IO.Path.Combine(path, "wrapping"), "*.key").Length == 0) MakeKey(path, "wrapping/0001.key");
        foreach (var name in (string[])["index.key", "pepper.key", "history.key"])
            if (!File.Exists(System.IO.Path.Combine(path, name))) MakeKey(path, name);
        if (!File.Exists(System.IO.Path.Combine(path, "signing.pem"))) MakeSigning(path);
        return new(path);
    }

    private byte[] Read(string name) => File.ReadAllBytes(System.IO.Path.Combine(Path, name)) is { Length: KeyBytes } key
        ? key
        : throw new CryptographicException($"{name} in {Path} is not {KeyBytes} bytes. Put back the copy that is.");

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerFolder);
    }

    private static void MakeKey(string path, string name) => Write(System.IO.Path.Combine(path, name), RandomNumberGenerator.GetBytes(KeyBytes));

    private static void MakeSigning(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(System.IO.Path.Combine(path, "signing.pem"), System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
    }

    private static void Write(string file, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
