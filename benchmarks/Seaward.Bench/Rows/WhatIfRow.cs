using Seaward.Bench.Hosts;
using Seaward.Bench.Load;

namespace Seaward.Bench.Rows;

/// <summary>The anonymous decision: what she chose is posted, the list is asked, the answer is a page. Never kept, so always made anew.</summary>
internal sealed class WhatIfRow : IServedRow
{
    private const int Connections = 16, Readers = 32;

    // A line that is met, a line that is not, danger now, and what is never a reason.
    private static readonly byte[][] Asked = [.. ((string[])
        [
            "fact.child-left-alone=yes&fact.left-child-age=3",
            "fact.child-left-alone=yes&fact.left-child-age=15&fact.using=yes",
            "fact.child-swallowed-something-now=yes",
            "fact.using=yes&fact.missed-meeting=yes&fact.homeless=yes",
        ]).Select(facts => Wire.Post("/", "", $"to=what-if-try&do=show&{facts}"))];

    public string Name => "what-if";

    public async IAsyncEnumerable<Reading> Measure(Scene scene)
    {
        var (stock, hello, ours) = (scene.Stock, scene.Limit(Limits.Hello), scene.Ours(Asked));
        foreach (var request in Asked) await scene.Check(request, "data-says=");

        var (word, seen) = await scene.InTurn(t => hello.Closed(Connections, t), t => ours.Closed(Connections, t));
        yield return Reading.Rate("what happens if, posted and decided", stock.Count, stock.Name, seen.Rate, word.Rate, 0.08);
        var (waited, took) = await scene.InTurn(t => hello.WithThought(Readers, word.Rate / 2, t), t => ours.WithThought(Readers, seen.Rate / 2, t));
        yield return Reading.Time("what happens if, p99 at half rate", stock.Count, stock.Name, took.P99, waited.P99, 30);
    }
}
