using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Tests.World;

namespace Seaward.Tests.Platform.Sealing;

[Trait("row", "N1")]
public sealed class Sealed_words : IDisposable
{
    private const string Said = "I like the blue chair by the window.";
    private static readonly Slot Here = new("note", "said", Guid.NewGuid());

    private readonly Guid wren = Guid.NewGuid();
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seaward-sealing-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void open_where_they_were_sealed()
    {
        using var key = Key(wren);
        Assert.Equal(Said, key.Read(key.Seal(Said, Here), Here));
    }

    [Fact]
    public void look_different_each_time()
    {
        using var key = Key(wren);
        Assert.NotEqual(key.Seal(Said, Here), key.Seal(Said, Here));
    }

    [Fact]
    public void do_not_open_in_another_row() => Stays_shut(wren, Here with { Row = Guid.NewGuid() });

    [Fact]
    public void do_not_open_in_another_column() => Stays_shut(wren, Here with { Column = "done" });

    [Fact]
    public void do_not_open_in_another_table() => Stays_shut(wren, Here with { Table = "plan" });

    [Fact]
    public void do_not_open_where_the_names_only_run_together() => Stays_shut(wren, Here with { Table = "notes", Column = "aid" });

    [Fact]
    public void do_not_open_in_another_record() => Stays_shut(Guid.NewGuid(), Here);

    [Fact]
    public void do_not_open_with_another_key()
    {
        using var key = Key(wren);
        using var other = new SealingKey(wren, RandomNumberGenerator.GetBytes(32));
        Assert.ThrowsAny<CryptographicException>(() => other.Read(key.Seal(Said, Here), Here));
    }

    [Fact]
    public void do_not_open_when_any_byte_was_changed()
    {
        using var key = Key(wren);
        var box = key.Seal(Said, Here).Box;
        for (var at = 0; at < box.Length; at++)
        {
            var changed = (byte[])box.Clone();
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Read(new Sealed(changed), Here));
        }
    }

    [Fact]
    public void print_as_dots()
    {
        using var key = Key(wren);
        Assert.Equal("•••", $"{key.Seal(Said, Here)}");
    }

    [Fact]
    public void never_travel_as_json()
    {
        using var key = Key(wren);
        var words = key.Seal(Said, Here);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(words));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { words }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Sealed>("\"AA==\""));
    }

    [Fact]
    public void leave_no_key_behind_in_the_bytes_given()
    {
        var bytes = (byte[])secret.Clone();
        using var key = new SealingKey(wren, bytes);
        Assert.All(bytes, one => Assert.Equal(0, one));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task are_gone_when_their_key_is_destroyed(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        var vault = seaward.Services.GetRequiredService<Vault>();
        using (await vault.Make(wren, default)) Assert.NotNull(await vault.Open(wren, default));
        await vault.Destroy(wren, default);

        Assert.Null(await vault.Open(wren, default));
        Assert.Null(await vault.OpenLabel(wren, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task of_her_label_do_not_open_with_the_key_of_her_words(Engine engine)
    {
        await using var seaward = await ASeaward.On(engine);
        using var keys = await seaward.Services.GetRequiredService<Vault>().Make(wren, default);
        Assert.ThrowsAny<CryptographicException>(() => keys.Label.Read(keys.Data.Seal(Said, Here), Here));
    }

    [Fact]
    public void rest_on_a_key_folder_that_only_its_owner_reads()
    {
        if (OperatingSystem.IsWindows()) return;
        var keys = KeyFolder.OpenOrMake(Path.Combine(folder.FullName, "keys"));
        var open = Directory.EnumerateFileSystemEntries(keys.Path, "*", SearchOption.AllDirectories).Append(keys.Path)
            .Where(path => (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != 0);
        Assert.Empty(open);
    }

    [Fact]
    public void rest_on_keys_that_a_second_start_keeps()
    {
        var path = Path.Combine(folder.FullName, "keys");
        var (first, second) = (KeyFolder.OpenOrMake(path), KeyFolder.OpenOrMake(path));
        Assert.Equal(first.Wrapping(first.CurrentWrapping), second.Wrapping(second.CurrentWrapping));
        Assert.Equal(first.Index, second.Index);
    }

    [Fact]
    public void rest_on_an_exported_copy_that_opens_with_the_private_key_and_no_other()
    {
        var path = Path.Combine(folder.FullName, "keys");
        var keys = KeyFolder.OpenOrMake(path);
        using var owner = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var copy = Path.Combine(folder.FullName, "copy.json");
        KeyExport.Write(path, copy, owner.ExportSubjectPublicKeyInfoPem());

        using var zip = new ZipArchive(new MemoryStream(Open(copy, owner)));
        using var wrapping = new MemoryStream();
        zip.GetEntry($"wrapping/{keys.CurrentWrapping}.key")!.Open().CopyTo(wrapping);
        Assert.Equal(keys.Wrapping(keys.CurrentWrapping), wrapping.ToArray());
        Assert.ThrowsAny<CryptographicException>(() => Open(copy, other));
        Assert.Throws<IOException>(() => KeyExport.Write(path, copy, owner.ExportSubjectPublicKeyInfoPem()));
    }

    private static byte[] Open(string copy, RSA with)
    {
        var box = JsonDocument.Parse(File.ReadAllBytes(copy)).RootElement;
        var key = with.Decrypt(box.GetProperty("key").GetBytesFromBase64(), RSAEncryptionPadding.OaepSHA256);
        var plain = new byte[box.GetProperty("box").GetBytesFromBase64().Length];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(box.GetProperty("nonce").GetBytesFromBase64(), box.GetProperty("box").GetBytesFromBase64(), box.GetProperty("tag").GetBytesFromBase64(), plain);
        return plain;
    }

    private void Stays_shut(Guid owner, Slot slot)
    {
        using var key = Key(wren);
        using var asked = Key(owner);
        var words = key.Seal(Said, Here);
        Assert.ThrowsAny<CryptographicException>(() => asked.Read(words, slot));
    }

    private SealingKey Key(Guid owner) => new(owner, (byte[])secret.Clone());
}
