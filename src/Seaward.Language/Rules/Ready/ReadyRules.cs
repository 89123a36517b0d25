using System.Buffers.Binary;

namespace Seaward.Language.Rules.Ready;

/// <summary>
/// Rules written out as the matcher needs them, so that a tool that is started for one small file need not make them each time. What is
/// read is used only if it was written by exactly this build of the library and arrived whole. That is no protection against somebody who
/// wants to deceive: whoever can write this file can write the tool too.
/// </summary>
internal static class ReadyRules
{
    private const int Mvid = 16;
    private const int Head = sizeof(ulong) + Mvid + sizeof(ulong);

    private static ReadOnlySpan<byte> Mark => "Seaward1"u8;

    public static byte[] Write(RuleBook book) => Write(book, typeof(RuleBook).Module.ModuleVersionId);

    internal static byte[] Write(RuleBook book, Guid build)
    {
        using var writer = new ReadyWriter(book);
        var body = writer.Written();
        var all = new byte[Head + body.Length];
        Mark.CopyTo(all);
        build.TryWriteBytes(all.AsSpan(sizeof(ulong)));
        body.CopyTo(all, Head);
        BinaryPrimitives.WriteUInt64LittleEndian(all.AsSpan(Head - sizeof(ulong)), Sum(body));
        return all;
    }

    /// <summary>The rules, or null where the bytes are damaged, shortened, or of another build.</summary>
    public static RuleBook? Read(byte[] all)
    {
        if (all.Length < Head || !all.AsSpan().StartsWith(Mark)) return null;
        if (new Guid(all.AsSpan(sizeof(ulong), Mvid)) != typeof(RuleBook).Module.ModuleVersionId) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(all.AsSpan(Head - sizeof(ulong))) != Sum(all.AsSpan(Head))) return null;
        return new ReadyReader(all, Head).Book();
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 14695981039346656037 ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = Stirred(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes) sum = Stirred(sum, one);
        return sum;
    }

    private static ulong Stirred(ulong sum, ulong more)
    {
        sum = (sum ^ more) * 1099511628211;
        return sum ^ (sum >> 29);
    }
}
