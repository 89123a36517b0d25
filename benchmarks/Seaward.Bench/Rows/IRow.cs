using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Seaward.Bench.Hosts;
using Seaward.Bench.Load;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Bench.Rows;

/// <summary>How long and how often. Medians of the rounds count.</summary>
internal sealed record Pace(TimeSpan Warm, TimeSpan Time, int Rounds)
{
    public static readonly Pace Whole = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5), 3);
    public static readonly Pace Quick = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), 3);
}

/// <summary>Something of the product, measured beside a bare limit.</summary>
internal interface IRow
{
    string Name { get; }
}

/// <summary>Something that a server answers, measured over each database.</summary>
internal interface IServedRow : IRow
{
    IAsyncEnumerable<Reading> Measure(Scene scene);
}

/// <summary>Something that needs no server and no database, measured once.</summary>
internal interface ILoneRow : IRow
{
    IEnumerable<Reading> Measure(Pace pace);
}

/// <summary>One database with its two servers, each in a process of its own: the bare limits and the product.</summary>
internal sealed record Scene(Stock Stock, Child Limits, Child Product, Pace Pace, IReadOnlyList<string> Cookies)
{
    public Loops Limit(string path) => new(Limits.Address, [Wire.Get(path)]);

    public Loops Ours(IReadOnlyList<byte[]> requests) => new(Product.Address, requests);

    /// <summary>Limit and product in turn, round by round, so that what else the machine does touches both.</summary>
    public async Task<(Seen Limit, Seen Ours)> InTurn(Func<TimeSpan, Task<Seen>> limit, Func<TimeSpan, Task<Seen>> ours)
    {
        var (limits, figures) = (new List<Seen>(), new List<Seen>());
        await limit(Pace.Warm);
        await ours(Pace.Warm);
        for (var round = 0; round < Pace.Rounds; round++)
        {
            limits.Add(await limit(Pace.Time));
            figures.Add(await ours(Pace.Time));
        }
        return (Median(limits), Median(figures));
    }

    /// <summary>Fails with the answer when a page is not what it should be: a fast wrong page is no figure.</summary>
    public async Task Check(byte[] request, string holds)
    {
        using var wire = new Wire(Product.Address);
        await wire.Connect(default);
        var answer = await wire.Ask(request, default);
        if (answer.Status != 200 || !answer.Text.Contains(holds, StringComparison.Ordinal)) throw new InvalidOperationException($"Not '{holds}' but: {answer.Text}");
    }

    /// <summary>The cookies that signing in would have given to each woman's key worker.</summary>
    public static async Task<IReadOnlyList<string>> CookiesFor(Stock stock)
    {
        await using var app = ProductHost.Build(stock);
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.StaffScheme);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CareDb>>().CreateDbContextAsync();
        var staff = await db.Set<Staff>().AsNoTracking().ToDictionaryAsync(s => s.StaffId);
        var now = TimeProvider.System.GetUtcNow();
        // A browser would take the renewed cookie of every fifteen seconds and stay awake; our load takes none, so its session is as young as it gets.
        var properties = new AuthenticationProperties { IssuedUtc = now.AddHours(2), ExpiresUtc = now + cookie.ExpireTimeSpan + TimeSpan.FromHours(2) };
        return [.. stock.Women.Select(w => $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(new(SignedIn.AsStaff(staff[w.KeyWorker]), properties, SignedIn.StaffScheme))}")];
    }

    private static Seen Median(List<Seen> seen) => new(Middle(seen.Select(s => s.Rate)), Middle(seen.Select(s => s.P50)), Middle(seen.Select(s => s.P95)), Middle(seen.Select(s => s.P99)));

    private static double Middle(IEnumerable<double> numbers) => numbers.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
