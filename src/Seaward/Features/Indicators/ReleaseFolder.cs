using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Indicators;

/// <summary>The files of a release beside each other, readable without Seaward, and a signed list of their hashes.</summary>
public sealed class ReleaseFolder(string root, KeyFolder keys)
{
    public const string Html = "release.html", Style = "style.css", Csv = "release.csv", Json = "release.json",
        Manifest = "manifest.json", Signature = "manifest.sig", PublicKey = "public-key.pem";

    public static readonly string[] Downloads = [Csv, Json, Manifest, Signature, PublicKey];

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Written whole and flushed, but not yet there: it is published by the row, and then moves into place.</summary>
    public async Task Prepare(Month month, string cellsHash, IReadOnlyDictionary<string, byte[]> files, CancellationToken ct)
    {
        var prepared = Prepared(month, cellsHash);
        if (Directory.Exists(prepared)) Directory.Delete(prepared, recursive: true);
        Directory.CreateDirectory(prepared);
        using var key = keys.Signing();
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new Contents(ReleaseDocument.FormatName, month, "SHA-256", "ES256",
            [.. files.Select(f => new Listed(f.Key, Hash(f.Value)))], key.ExportSubjectPublicKeyInfoPem()), Shape);
        foreach (var (name, content) in files) await Write(Path.Combine(prepared, name), content, ct);
        await Write(Path.Combine(prepared, Manifest), manifest, ct);
        await Write(Path.Combine(prepared, Signature), Encoding.ASCII.GetBytes(Convert.ToBase64String(key.SignData(manifest, HashAlgorithmName.SHA256))), ct);
        await Write(Path.Combine(prepared, PublicKey), Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), ct);
    }

    /// <summary>After the row is durable. A stop in between is made good by whoever reads next.</summary>
    public void Place(Month month, string cellsHash)
    {
        if (!Directory.Exists(Final(month)) && Directory.Exists(Prepared(month, cellsHash))) Directory.Move(Prepared(month, cellsHash), Final(month));
    }

    public async Task<ReleaseDocument?> Read(Month month, string cellsHash, CancellationToken ct)
    {
        Place(month, cellsHash);
        return await Whole(month, cellsHash, ct) ? ReleaseDocument.Read(await File.ReadAllBytesAsync(Path.Combine(Final(month), Json), ct)) : null;
    }

    public async Task<byte[]?> ReadFile(Month month, string cellsHash, string name, CancellationToken ct) =>
        Downloads.Contains(name) && await Whole(month, cellsHash, ct) ? await File.ReadAllBytesAsync(Path.Combine(Final(month), name), ct) : null;

    /// <summary>Every file as listed, the list as signed by us, and the figures as the database remembers them.</summary>
    public async Task<bool> Whole(Month month, string cellsHash, CancellationToken ct)
    {
        try
        {
            var manifest = await File.ReadAllBytesAsync(Path.Combine(Final(month), Manifest), ct);
            var signature = Convert.FromBase64String(await File.ReadAllTextAsync(Path.Combine(Final(month), Signature), ct));
            using var key = keys.Signing();
            if (!key.VerifyData(manifest, signature, HashAlgorithmName.SHA256)) return false;
            var contents = JsonSerializer.Deserialize<Contents>(manifest, Shape)!;
            if (contents.Month != month || !contents.Files.Any(f => f.Name == Json && f.Sha256 == cellsHash)) return false;
            foreach (var file in contents.Files)
                if (Hash(await File.ReadAllBytesAsync(Path.Combine(Final(month), file.Name), ct)) != file.Sha256) return false;
            return true;
        }
        catch (Exception e) when (e is IOException or FormatException or JsonException)
        {
            return false;
        }
    }

    private string Final(Month month) => Path.Combine(root, month.ToString());

    private string Prepared(Month month, string cellsHash) => Path.Combine(root, $".{month}-{cellsHash[..12]}");

    private static async Task Write(string file, byte[] content, CancellationToken ct)
    {
        await using var stream = new FileStream(file, FileMode.CreateNew);
        await stream.WriteAsync(content, ct);
        stream.Flush(flushToDisk: true);
    }

    private sealed record Contents(string Format, Month Month, string Hashes, string SignedWith, IReadOnlyList<Listed> Files, string PublicKey);

    private sealed record Listed(string Name, string Sha256);
}
