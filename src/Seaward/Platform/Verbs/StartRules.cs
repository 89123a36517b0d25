namespace Seaward.Platform.Verbs;

/// <summary>What is true of this start, gathered before anything is opened.</summary>
public sealed record StartFacts(
    Mode Mode, string Data, string Keys, bool KeysReadableByOthers, bool IsPostgres, bool NamesKeyDatabase,
    IReadOnlyList<string> MigrationsMissing, IReadOnlyList<string> MigrationsUnknown, bool AnyAccount, bool MadeByDemo, bool HasData)
{
    /// <summary>Nothing has been made there yet.</summary>
    public bool IsNew { get; init; }
}

/// <summary>When Seaward may start. Everything that is wrong is said at once, each with what to do.</summary>
public static class StartRules
{
    public static IReadOnlyList<Outcome> Check(StartFacts start) => [.. start.Mode.Production ? Production(start) : [], .. Always(start)];

    /// <summary>What a verb needs that works on a database somebody else has made.</summary>
    public static IReadOnlyList<Outcome> CheckDatabase(StartFacts start)
    {
        if (start.IsPostgres && !start.NamesKeyDatabase) return [Outcome.Refused("start.no-key-database")];
        if (start.MigrationsUnknown.Count > 0) return [Outcome.Refused("start.schema-newer", start.MigrationsUnknown.Count)];
        return start.MigrationsMissing.Count > 0 ? [Behind(start)] : [];
    }

    private static IEnumerable<Outcome> Always(StartFacts start)
    {
        if (start.IsPostgres && !start.NamesKeyDatabase) yield return Outcome.Refused("start.no-key-database");
        if (start.MigrationsUnknown.Count > 0) yield return Outcome.Refused("start.schema-newer", start.MigrationsUnknown.Count);
        if (start.Mode.Demo && start.HasData && !start.MadeByDemo) yield return Outcome.Refused("start.not-a-demo", start.Data);
        if (!start.Mode.Demo && start.MadeByDemo) yield return Outcome.Refused("start.is-a-demo", start.Data);
    }

    private static IEnumerable<Outcome> Production(StartFacts start)
    {
        if (Inside(start.Keys, start.Data)) yield return Outcome.Refused("start.keys-in-data", start.Keys, start.Data);
        if (start.KeysReadableByOthers) yield return Outcome.Refused("start.keys-readable", start.Keys);
        if (start.MigrationsMissing.Count > 0) yield return Behind(start);
        if (!start.AnyAccount && (start.IsNew || start.MigrationsMissing.Count == 0)) yield return Outcome.Refused("start.no-account");
    }

    private static Outcome Behind(StartFacts start) => start.IsNew
        ? Outcome.Refused("start.no-database", start.Data)
        : Outcome.Refused("start.schema-older", start.MigrationsMissing.Count);

    private static bool Inside(string inner, string outer) =>
        (Path.GetFullPath(inner) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
