using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Seaward.Platform.Persistence;

/// <summary>Two people wrote at the same moment: the second save is told so, and changes nothing.</summary>
public static class Clash
{
    private const int SqliteUnique = 2067;

    extension(CareDb db)
    {
        /// <summary>False when someone else took the same place first.</summary>
        public async Task<bool> SaveUnlessTaken(string act, CancellationToken ct)
        {
            try
            {
                await db.Save(act, ct);
                return true;
            }
            catch (DbUpdateException problem) when (Taken(problem))
            {
                db.ChangeTracker.Clear();
                return false;
            }
        }
    }

    private static bool Taken(DbUpdateException problem) => problem.InnerException is
        SqliteException { SqliteExtendedErrorCode: SqliteUnique } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
