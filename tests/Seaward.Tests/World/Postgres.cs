using Npgsql;
using Seaward.Platform.Persistence;

namespace Seaward.Tests.World;

/// <summary>A real PostgreSQL server, named by SEAWARD_TEST_POSTGRES; the test command starts one.</summary>
internal static class Postgres
{
    private static string Server => Environment.GetEnvironmentVariable("SEAWARD_TEST_POSTGRES")
        ?? throw new InvalidOperationException("SEAWARD_TEST_POSTGRES does not name a server. Run the tests with ./test.");

    /// <summary>Two empty databases, or copies of what this one holds.</summary>
    public static async Task<DatabaseChoice> FreshDatabase(DatabaseChoice? like = null)
    {
        var (care, vault) = ($"care_{Guid.NewGuid():N}", $"vault_{Guid.NewGuid():N}");
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        foreach (var (name, from) in ((string, string?)[])[(care, like?.Care), (vault, like?.Vault)])
        {
            var copied = from is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(from).Database}";
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}{copied}", connection);
            await create.ExecuteNonQueryAsync();
        }
        return new(Engine.Postgres, In(care), In(vault));
    }

    /// <summary>Sends everyone out of these: a database that somebody is in cannot be copied, and the server has only so many seats.</summary>
    public static async Task Leave(DatabaseChoice databases)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var leave = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY (@names)", connection);
        leave.Parameters.AddWithValue("names", new[] { databases.Care, databases.Vault }.Select(one => new NpgsqlConnectionStringBuilder(one).Database!).ToArray());
        await leave.ExecuteNonQueryAsync();
    }

    private static string In(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 12 }.ConnectionString;
}
