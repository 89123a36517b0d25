using System.Text.RegularExpressions;

namespace Seaward.Tests.House;

public sealed partial class Rules_are_pure
{
    private static readonly string[] Worlds =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "System.Data",
        "System.Net.Http", "System.Net.Sockets", "System.Threading", "System.Diagnostics.Process", "Seaward.Platform.Persistence", "Seaward.Platform.Time",
    ];

    private static readonly string[] Things =
    [
        "System.TimeProvider", "System.Random", "System.Environment", "System.Console", "System.IServiceProvider",
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
    ];

    [Fact]
    public void nothing_outside_is_touched() => Repo.None(
        from type in Il.Uses
        where type.Key.EndsWith("Rules", StringComparison.Ordinal) && type.Key.StartsWith("Seaward.", StringComparison.Ordinal)
        from use in type.Value
        where use.ToString() is not "System.Environment.get_CurrentManagedThreadId" // the compiler asks, in every iterator
        where Worlds.Any(world => use.Type.StartsWith(world + ".", StringComparison.Ordinal)) || Things.Contains(use.Type) || Things.Contains(use.ToString())
        select $"{type.Key} uses {use}");

    [Fact]
    public void nor_named_in_the_file() => Repo.None(
        from file in Repo.Files("src/Seaward", "*Rules.cs")
        from Match outside in Outside().Matches(File.ReadAllText(file))
        select $"{Repo.Name(file)}: {outside.Value.Trim()}");

    [Fact]
    public void there_are_rules() => Assert.Contains(Il.Uses.Keys, name => name.EndsWith("Rules", StringComparison.Ordinal));

    [GeneratedRegex(@"(?m)^using (Microsoft\.|Npgsql|System\.(Data|IO|Net\.Http|Threading)\b|Seaward\.Platform\.(Persistence|Time)\b).*$|\b(CareDb|TimeProvider|ServiceClock|HttpContext|IServiceProvider|Random\.|RandomNumberGenerator|async )")]
    private static partial Regex Outside();
}
