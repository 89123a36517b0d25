using System.Security.Cryptography;
using System.Text;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Numbers;

/// <summary>
/// From a number to its look-up key: slow on purpose, so that guessing is slow, and one at a time, so that guessing
/// leaves the other core to everyone else. Whoever finds the queue full is told to come back in a minute.
/// </summary>
internal sealed class NumberKeys(KeyFolder keys) : IDisposable
{
    public const int Queue = 64;

    /// <summary>About 50 ms on the machines we know. Another count is another key: it would end every number given out.</summary>
    private const int Iterations = 30_000;

    /// <summary>What cannot be a number is weighed all the same, so that it takes as long.</summary>
    private const string NoNumber = "no number";

    private readonly SemaphoreSlim turn = new(1, 1);
    private int inside;

    /// <summary>Nothing when too many are waiting.</summary>
    public async Task<byte[]?> Of(string? digits, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref inside) > Queue + 1) return null;
            await turn.WaitAsync(ct);
            try
            {
                return await Task.Run(() => Derive(digits ?? NoNumber), CancellationToken.None);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => turn.Dispose();

    private byte[] Derive(string digits)
    {
        var salt = HMACSHA256.HashData(keys.Pepper, "number"u8);
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(digits), salt, Iterations, HashAlgorithmName.SHA512, 32);
    }
}
