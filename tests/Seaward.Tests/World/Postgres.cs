using Npgsql;
using Seaward.Platform.Persistence;

namespace Seaward.Tests.World;

/// <summary>A real PostgreSQL server, named by SEAWARD_TEST_POSTGRES; the test command starts one.</summary>
internal static class Postgres
{
    private static string Server => Environment.GetEnvironmentVariable("SEAWARD_TEST_POSTGRES")
        ?? throw new InvalidOperationException("SEAWARD_TEST_POSTGRES does not name a server. Run the tests with ./test.");

    public static async Task<DatabaseChoice> FreshDatabase()
    {
        var (care, vault) = ($"care_{Guid.NewGuid():N}", $"vault_{Guid.NewGuid():N}");
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        foreach (var name in (string[])[care, vault])
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
        }
        return new(Engine.Postgres, In(care), In(vault));
    }

    private static string In(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 12 }.ConnectionString;
}
