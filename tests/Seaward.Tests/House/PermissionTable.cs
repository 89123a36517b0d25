namespace Seaward.Tests.House;

/// <summary>permissions.txt, read.</summary>
internal static class PermissionTable
{
    public static readonly string[] People = ["anyone", "her-own", "her-other", "kw-own", "kw-other", "kw-blocked", "outreach", "peer", "group", "lead", "manager", "left"];

    public static readonly string[] Words = ["page", "ok", "taken", "sign-in", "front", "home", "no", "not-yours", "missing", "-"];

    public static readonly IReadOnlyList<string> Lines = [.. Repo.Reviewed("permissions.txt")];

    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows = Lines
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .GroupBy(cells => cells[0])
        .ToDictionary(row => row.Key, row => (IReadOnlyDictionary<string, string>)People.Zip(row.First()[1..]).ToDictionary(cell => cell.First, cell => cell.Second));
}
