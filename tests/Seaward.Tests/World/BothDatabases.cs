using Seaward.Platform.Persistence;

namespace Seaward.Tests.World;

/// <summary>The same sentence has to hold on SQLite and on PostgreSQL.</summary>
public sealed class BothDatabases : TheoryData<Engine>
{
    public BothDatabases()
    {
        Add(Engine.Sqlite);
        if (Environment.GetEnvironmentVariable("SEAWARD_TEST_POSTGRES") is not null) Add(Engine.Postgres);
    }
}
