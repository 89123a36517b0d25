using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Features.Care.Notes;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Bench.Hosts;

/// <summary>Pages the product will have, in their smallest form: they go through the product's own cookie, policy, door and seal.</summary>
internal static class StandIns
{
    public const string Record = "/bench/record/", Find = "/bench/find";
    private const int Rows = 6, Notes = 8;
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Map(WebApplication app, IDbContextFactory<StandInDb> store)
    {
        var read = EF.CompileAsyncQuery((StandInDb db, RecordId id) => db.Said.AsNoTracking().Where(s => s.Record == id).OrderBy(s => s.Place).AsQueryable());

        app.MapGet(Record + "{id:guid}", async (Guid id, RecordDoor door, CancellationToken ct) =>
        {
            var opening = await door.Open(new(id), Why.HerPage, ct);
            if (opening.Record is not { } record) return Results.StatusCode(StatusCodes.Status403Forbidden);
            await using var db = await store.CreateDbContextAsync(ct);
            var page = new StringBuilder("<!doctype html><title>Seaward</title><main>");
            await foreach (var said in read(db, record.Id).WithCancellation(ct)) Show(page, record, said);
            return Results.Content(page.ToString(), "text/html; charset=utf-8");
        }).RequireAuthorization(May.WorkWithWomen);

        app.MapGet(Find, async (string words, CareDb db, RecordDoor door, KeyFolder keys, CancellationToken ct) =>
            Results.Content(await new Finder(db, door, keys).Page(words, ct), "text/html; charset=utf-8"))
            .RequireAuthorization(May.WorkWithWomen);
    }

    private static void Show(StringBuilder page, OpenRecord record, Said said)
    {
        page.Append("<section>");
        foreach (var (column, words) in said.Columns) page.Append("<p>").Append(Html.Encode(record.Read(words, Said.Slot(column, said)))).Append("</p>");
        page.Append("</section>");
    }

    public static PooledDbContextFactory<StandInDb> Store(DatabaseChoice choice)
    {
        var options = new DbContextOptionsBuilder<StandInDb>();
        Databases.Use(options, choice.Engine, choice.Care, null);
        return new(options.Options);
    }

    public static async Task Fill(WebApplication app, IDbContextFactory<StandInDb> store, Stock stock)
    {
        await using var db = await store.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(stock.Database.Engine is Engine.Sqlite
            ? "CREATE TABLE IF NOT EXISTS bench_said (record_id TEXT NOT NULL, place INTEGER NOT NULL, happened BLOB, herself BLOB, ours BLOB, asked BLOB, agreed BLOB, PRIMARY KEY (record_id, place))"
            : "CREATE TABLE IF NOT EXISTS bench_said (record_id uuid NOT NULL, place integer NOT NULL, happened bytea, herself bytea, ours bytea, asked bytea, agreed bytea, PRIMARY KEY (record_id, place))");
        if (await db.Said.AnyAsync()) return;
        foreach (var (record, keyWorker, _) in stock.Women) await Fill(app, db, record, keyWorker);
        await db.SaveChangesAsync();
    }

    private static async Task Fill(WebApplication app, StandInDb db, RecordId id, StaffId keyWorker)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CareDb>().Actor = Actor.Of(keyWorker);
        var opening = await scope.ServiceProvider.GetRequiredService<RecordDoor>().Open(id, Why.Note, default);
        for (var place = 0; place < Rows; place++) db.Add(Said.Of(opening.Record!, place));
        var care = scope.ServiceProvider.GetRequiredService<CareDb>();
        for (var number = 1; number <= Notes; number++) care.Add(Written(opening.Record!, keyWorker, number));
        await care.Save("act.note-written", default);
    }

    /// <summary>Four sealed fields each; eight notes are the thirty fields of a record page, and two more.</summary>
    private static Note Written(OpenRecord record, StaffId author, int number)
    {
        var id = Guid.CreateVersion7();
        Sealed Close(string column, string words) => record.Seal(words, Note.Slot(column, id));
        return new()
        {
            Id = id,
            Record = record.Id,
            Number = number,
            Author = author,
            At = TimeProvider.System.GetUtcNow(),
            Kind = NoteKind.Note,
            Happened = Close("happened", Said.Words),
            Said = Close("said", Said.Words),
            Ours = Close("ours", $"Note {number}: {Said.Words}"),
            ChildPresent = Close("child_present", "no"),
        };
    }
}

/// <summary>Five sealed answers; six rows of them are the thirty fields of a record page.</summary>
internal sealed class Said
{
    public const string Words = "She came in out of the rain with the little one, had tea, and asked about the flat. She would like Thursday, before school is out.";

    public required RecordId Record { get; init; }
    public required int Place { get; init; }
    public Sealed Happened { get; init; }
    public Sealed Herself { get; init; }
    public Sealed Ours { get; init; }
    public Sealed Asked { get; init; }
    public Sealed Agreed { get; init; }

    public IEnumerable<(string Column, Sealed Words)> Columns => [("happened", Happened), ("herself", Herself), ("ours", Ours), ("asked", Asked), ("agreed", Agreed)];

    public static Slot Slot(string column, Said said) => new("bench_said", column, new Guid(said.Place, 0, 0, new byte[8]));

    public static Said Of(OpenRecord record, int place)
    {
        var at = new Said { Record = record.Id, Place = place };
        Sealed Close(string column) => record.Seal($"{column} {place}: {Words}", Slot(column, at));
        return new() { Record = record.Id, Place = place, Happened = Close("happened"), Herself = Close("herself"), Ours = Close("ours"), Asked = Close("asked"), Agreed = Close("agreed") };
    }
}

internal sealed class StandInDb(DbContextOptions<StandInDb> options) : DbContext(options)
{
    public DbSet<Said> Said => Set<Said>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var said = modelBuilder.Entity<Said>();
        said.ToTable("bench_said").HasKey(s => new { s.Record, s.Place });
        said.Ignore(s => s.Columns);
        said.Property(s => s.Record).HasColumnName("record_id");
        foreach (var name in (string[])["Place", "Happened", "Herself", "Ours", "Asked", "Agreed"]) said.Property(name).HasColumnName(name.ToLowerInvariant());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Conventions(configurationBuilder);
}
