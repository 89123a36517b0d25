namespace Seaward.Platform.Persistence;

public enum Engine { Sqlite, Postgres }

/// <summary>Which database, and where: one for care, and one of its own for the wrapped keys.</summary>
public sealed record DatabaseChoice(Engine Engine, string Care, string Vault)
{
    public static DatabaseChoice InFolder(string data) => new(Engine.Sqlite,
        $"Data Source={Path.Combine(data, "seaward.db")}", $"Data Source={Path.Combine(data, "keys.db")}");
}
