using System.Diagnostics;

namespace Seaward.Bench.Load;

/// <summary>What one loop saw: how many a second, and how long each took.</summary>
internal sealed record Seen(double Rate, double P50, double P95, double P99);

/// <summary>Asks one server the same kind of thing, in two ways. Loopback only, and each loop ends by its own clock.</summary>
internal sealed class Loops(Uri address, IReadOnlyList<byte[]> requests, int expected = 200)
{
    /// <summary>Each connection asks again as soon as it has its answer: how much goes through.</summary>
    public Task<Seen> Closed(int connections, TimeSpan time) => Run(connections, time, _ => null);

    /// <summary>Each connection thinks between two questions: how long one waits when there is room.</summary>
    public Task<Seen> WithThought(int connections, double rate, TimeSpan time) =>
        Run(connections, time, dice => TimeSpan.FromSeconds(-Math.Log(1 - dice.NextDouble()) * connections / rate));

    private async Task<Seen> Run(int connections, TimeSpan time, Func<Random, TimeSpan?> think)
    {
        var began = Stopwatch.GetTimestamp();
        var until = began + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(one => Task.Run(() => Ask(one, until, think))));
        var took = all.SelectMany(t => t).Order().ToArray();
        if (took.Length == 0) throw new InvalidOperationException($"Nothing was answered at {address}.");
        return new(took.Length / Stopwatch.GetElapsedTime(began).TotalSeconds, At(took, 0.50), At(took, 0.95), At(took, 0.99));
    }

    private async Task<List<double>> Ask(int one, long until, Func<Random, TimeSpan?> think)
    {
        var (took, dice) = (new List<double>(8_192), new Random(one));
        using var bounded = new CancellationTokenSource(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until) + TimeSpan.FromSeconds(30));
        using var wire = new Wire(address);
        await wire.Connect(bounded.Token);
        var next = one * 7_919;
        while (Stopwatch.GetTimestamp() < until)
        {
            if (think(dice) is { } pause) await Task.Delay(pause, bounded.Token);
            var from = Stopwatch.GetTimestamp();
            var answer = await wire.Ask(requests[next++ % requests.Count], bounded.Token);
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (answer.Status != expected) throw new InvalidOperationException($"{address} answered {answer.Status}, not {expected}.");
        }
        return took;
    }

    private static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
