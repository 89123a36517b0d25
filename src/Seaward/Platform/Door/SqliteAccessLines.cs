using Microsoft.Data.Sqlite;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Door;

/// <summary>One connection, one prepared command, group commit; the checkpoint runs off the commit path.</summary>
internal sealed class SqliteAccessLines : GroupWriter
{
    private readonly OneWriter turn;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    public SqliteAccessLines(DatabaseChoice choice, OneWriter turn)
    {
        this.turn = turn;
        connection = new SqliteConnection(choice.Care);
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO access_line (record_id, reader_kind, reader_id, as_what, why, at, mark) VALUES ($record, $kind, $reader, $as, $why, $at, $mark)";
        foreach (var name in (string[])["$record", "$kind", "$reader", "$as", "$why", "$at", "$mark"]) insert.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    protected override async Task Commit(IReadOnlyList<AccessLine> lines, CancellationToken ct)
    {
        await Ready(ct);
        await turn.Take(ct);
        try
        {
            await using var together = connection.BeginTransaction(deferred: false);
            insert.Transaction = together;
            foreach (var line in lines) Insert(line);
            await together.CommitAsync(ct);
        }
        finally
        {
            turn.Give();
        }
    }

    private async Task Ready(CancellationToken ct)
    {
        if (connection.State is System.Data.ConnectionState.Open) return;
        await connection.OpenAsync(ct);
        await using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;";
        await settings.ExecuteNonQueryAsync(ct);
    }

    private void Insert(AccessLine line)
    {
        insert.Parameters["$record"].Value = line.Record.Value;
        insert.Parameters["$kind"].Value = line.ReaderKind.ToString();
        insert.Parameters["$reader"].Value = line.ReaderId;
        insert.Parameters["$as"].Value = line.As;
        insert.Parameters["$why"].Value = line.Why;
        insert.Parameters["$at"].Value = line.At.UtcDateTime;
        insert.Parameters["$mark"].Value = line.Mark;
        insert.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
        base.Dispose();
    }
}
