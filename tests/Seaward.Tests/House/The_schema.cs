using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Seaward.Platform.Persistence;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Migrations are written by hand: what they build and what the model asks for are compared, both ways.</summary>
public sealed class The_schema : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seaward-schema-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task of_care_is_the_same_migrated_or_made_afresh(Engine engine)
    {
        var (migrated, made) = (await Fresh(engine), await Fresh(engine));
        await using var first = Why_we_record.Care(engine, migrated.Care);
        await using var second = Why_we_record.Care(engine, made.Care);
        await Compare(engine, first, second);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task of_the_key_store_is_the_same_migrated_or_made_afresh(Engine engine)
    {
        var (migrated, made) = (await Fresh(engine), await Fresh(engine));
        await using var first = Why_we_record.Vault(engine, migrated.Vault);
        await using var second = Why_we_record.Vault(engine, made.Vault);
        await Compare(engine, first, second);
    }

    [Fact]
    public void no_two_migrations_share_a_number() => Repo.None(
        from model in (DbContext[])[Why_we_record.Care(), Why_we_record.Vault()]
        from migration in model.Database.GetMigrations().GroupBy(id => id[..15])
        where migration.Count() > 1
        select string.Join(" and ", migration));

    private static async Task Compare(Engine engine, DbContext migrated, DbContext made)
    {
        await migrated.Database.MigrateAsync();
        await made.GetService<IRelationalDatabaseCreator>().EnsureCreatedAsync();
        var (is_, should) = (await Look(engine, migrated), await Look(engine, made));
        Repo.None(should.Except(is_).Select(line => "migrations lack: " + line).Concat(is_.Except(should).Select(line => "the model lacks: " + line)));
        Assert.NotEmpty(is_);
    }

    private static async Task<List<string>> Look(Engine engine, DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var seen = new List<string>();
        foreach (var question in engine is Engine.Sqlite ? Sqlite : Postgres) seen.AddRange(await Ask(db.Database.GetDbConnection(), question));
        return seen;
    }

    private static async Task<List<string>> Ask(DbConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(string.Join(" ", Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. lines.Select(SortedChecks)];
    }

    // SQLite keeps a table's checks as they were written; their order says nothing.
    private static string SortedChecks(string line) => !line.StartsWith("checks ", StringComparison.Ordinal) ? line
        : string.Join(" ; ", line.Split("CONSTRAINT", StringSplitOptions.TrimEntries).Where(part => part.Contains("CHECK", StringComparison.Ordinal)).Select(part => part.TrimEnd(',', ')', ' ')).Order(StringComparer.Ordinal));

    private async Task<DatabaseChoice> Fresh(Engine engine)
    {
        if (engine is Engine.Postgres) return await World.Postgres.FreshDatabase();
        return DatabaseChoice.InFolder(Directory.CreateDirectory(Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"))).FullName);
    }

    private const string Ours = "t.type = 'table' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private static readonly string[] Sqlite =
    [
        $"SELECT 'table', t.name, CASE WHEN t.sql LIKE '%AUTOINCREMENT%' THEN 'counts' ELSE '' END FROM sqlite_master t WHERE {Ours}",
        $"SELECT 'column', t.name, c.name, c.type, c.\"notnull\", 'key', c.pk FROM sqlite_master t, pragma_table_xinfo(t.name) c WHERE {Ours}",
        $"SELECT 'index', t.name, CASE WHEN i.origin = 'c' THEN i.name ELSE i.origin END, i.\"unique\", (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x), i.partial FROM sqlite_master t, pragma_index_list(t.name) i WHERE {Ours}",
        $"SELECT 'foreign key', t.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE {Ours}",
        $"SELECT 'checks', t.name, replace(replace(substr(t.sql, instr(t.sql, 'CONSTRAINT')), char(10), ' '), '  ', ' ') FROM sqlite_master t WHERE {Ours} AND t.sql LIKE '%CHECK (%'",
    ];

    private const string Here = "n.nspname = current_schema() AND c.relname NOT LIKE '\\_\\_EF%'";

    private static readonly string[] Postgres =
    [
        $"SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {Here} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped",
        $"SELECT 'index', c.relname, CASE WHEN i.indisprimary THEN 'key' ELSE x.relname END, i.indisunique, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {Here}",
        $"SELECT 'rule', c.relname, r.contype::text, pg_get_constraintdef(r.oid) FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {Here} AND r.contype <> 'n'",
    ];
}
