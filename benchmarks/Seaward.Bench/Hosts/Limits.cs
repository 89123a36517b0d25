using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Seaward.Platform.Persistence;

namespace Seaward.Bench.Hosts;

/// <summary>
/// What this machine can do at all, with nothing of ours in the way: a word from Kestrel, a page from the output cache, one
/// durable insert and one read of twenty rows through EF Core as everybody writes it.
/// </summary>
internal static class Limits
{
    public const string Hello = "/hello", Kept = "/kept", Insert = "/insert", InsertInTurn = "/insert-in-turn", Read = "/read";
    private const int Rows = 2_000, Shown = 20;

    public static async Task Run(Engine engine, string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOutputCache();
        builder.Services.AddDbContextPool<LimitDb>(options => Databases.Use(options, engine, connection, null));
        await using var app = builder.Build();
        app.UseWhen(context => context.Request.Path == Kept, kept => kept.UseOutputCache());
        Map(app);
        await Fill(app);
        await Child.Serve(app);
    }

    private static void Map(WebApplication app)
    {
        var turn = new SemaphoreSlim(1, 1);
        var page = string.Concat(Enumerable.Repeat("<p>Come in, the kettle is on.</p>\n", 160));
        app.MapGet(Hello, () => "hello");
        app.MapGet(Kept, () => Results.Content(page, "text/html")).CacheOutput();
        app.MapGet(Read, (LimitDb db) => Twenty(db, after: Random.Shared.Next(Rows - Shown)));
        app.MapGet(Insert, (LimitDb db) => Add(db));
        // Not the baseline: shown because SQLite's own waiting for the lock makes the bare insert slower than it has to be.
        app.MapGet(InsertInTurn, async (LimitDb db) =>
        {
            await turn.WaitAsync();
            try { return await Add(db); }
            finally { turn.Release(); }
        });
    }

    private static async Task<int> Twenty(LimitDb db, int after) =>
        (await db.Lines.AsNoTracking().Where(l => l.Id > after).OrderBy(l => l.Id).Take(Shown).ToListAsync()).Count;

    private static async Task<int> Add(LimitDb db)
    {
        db.Lines.Add(new Line { Record = Guid.NewGuid(), Reader = Guid.NewGuid(), Kind = "Staff", As = "KeyWorker", Why = "HerPage", At = TimeProvider.System.GetUtcNow(), Mark = new byte[32] });
        return await db.SaveChangesAsync();
    }

    private static async Task Fill(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LimitDb>();
        await db.Database.EnsureCreatedAsync();
        for (var row = 0; row < Rows; row++)
            db.Lines.Add(new Line { Record = Guid.NewGuid(), Reader = Guid.NewGuid(), Kind = "Staff", As = "KeyWorker", Why = "HerPage", At = TimeProvider.System.GetUtcNow(), Mark = new byte[32] });
        await db.SaveChangesAsync();
    }
}

/// <summary>As many columns as one of our own lines has, and one key.</summary>
internal sealed class Line
{
    public long Id { get; init; }
    public required Guid Record { get; init; }
    public required Guid Reader { get; init; }
    public required string Kind { get; init; }
    public required string As { get; init; }
    public required string Why { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Mark { get; init; }
}

internal sealed class LimitDb(DbContextOptions<LimitDb> options) : DbContext(options)
{
    public DbSet<Line> Lines => Set<Line>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Conventions(configurationBuilder);
}
