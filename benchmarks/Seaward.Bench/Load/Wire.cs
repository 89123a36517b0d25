using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Seaward.Bench.Load;

/// <summary>One kept-open HTTP/1.1 connection that sends ready-made bytes: as little work as a client can do on a shared machine.</summary>
internal sealed class Wire(Uri address) : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];

    public static byte[] Get(string path, string? cookie = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n{Cookie(cookie)}\r\n");

    /// <summary>As a browser asks for a page it may have packed.</summary>
    public static byte[] GetPacked(string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nAccept-Encoding: gzip, br\r\nAccept-Language: en-GB\r\n\r\n");

    public static byte[] Post(string path, string cookie, string form) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n{Cookie(cookie)}\r\n{form}");

    public Task Connect(CancellationToken ct) => socket.ConnectAsync(IPAddress.Loopback, address.Port, ct).AsTask();

    /// <summary>Sends, and reads the whole answer. The answer lies in the buffer until the next call.</summary>
    public async ValueTask<Answer> Ask(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        await socket.SendAsync(request, SocketFlags.None, ct);
        var (have, end) = (0, 0);
        do
        {
            if (have == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(have), SocketFlags.None, ct);
            if (read == 0) throw new IOException("The server closed the connection in the middle of an answer.");
            have += read;
            end = End(buffer.AsSpan(0, have));
        }
        while (end < 0 || have < end);
        return new(Status(), buffer.AsMemory(0, have));
    }

    private int Status() => ((buffer[9] - '0') * 100) + ((buffer[10] - '0') * 10) + (buffer[11] - '0');

    // A chunked answer to a lone request ends where the bytes end with the last chunk.
    private static int End(ReadOnlySpan<byte> have)
    {
        var head = have.IndexOf("\r\n\r\n"u8);
        if (head < 0) return -1;
        var length = have[..head].IndexOf("\r\nContent-Length: "u8);
        if (length < 0) return have.EndsWith("\r\n0\r\n\r\n"u8) ? have.Length : -1;
        var digits = have[(length + 18)..];
        return Utf8Parser.TryParse(digits, out int bytes, out _) ? head + 4 + bytes : -1;
    }

    private static string Cookie(string? cookie) => string.IsNullOrEmpty(cookie) ? "" : $"Cookie: {cookie}\r\n";

    public void Dispose() => socket.Dispose();
}

internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Whole)
{
    public string Text => Encoding.UTF8.GetString(Whole.Span);
}
