using Npgsql;
using NpgsqlTypes;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Door;

/// <summary>One statement for all who wait, committed by itself: never in the transaction that reads.</summary>
internal sealed class PostgresAccessLines(DatabaseChoice choice) : GroupWriter
{
    private const string Insert = """
        INSERT INTO access_line (record_id, reader_kind, reader_id, as_what, why, at, mark)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
        """;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(choice.Care + ";Max Auto Prepare=4;Maximum Pool Size=2;Command Timeout=4");

    protected override async Task Commit(IReadOnlyList<AccessLine> lines, CancellationToken ct)
    {
        await using var insert = source.CreateCommand(Insert);
        Add(insert, NpgsqlDbType.Uuid, lines.Select(l => l.Record.Value).ToArray());
        Add(insert, NpgsqlDbType.Text, lines.Select(l => l.ReaderKind.ToString()).ToArray());
        Add(insert, NpgsqlDbType.Uuid, lines.Select(l => l.ReaderId).ToArray());
        Add(insert, NpgsqlDbType.Text, lines.Select(l => l.As).ToArray());
        Add(insert, NpgsqlDbType.Text, lines.Select(l => l.Why).ToArray());
        Add(insert, NpgsqlDbType.TimestampTz, lines.Select(l => l.At.UtcDateTime).ToArray());
        Add(insert, NpgsqlDbType.Bytea, lines.Select(l => l.Mark).ToArray());
        await insert.ExecuteNonQueryAsync(ct);
    }

    private static void Add<T>(NpgsqlCommand insert, NpgsqlDbType type, T[] values) =>
        insert.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });

    public override void Dispose()
    {
        source.Dispose();
        base.Dispose();
    }
}
