using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Seaward.Tests.House;

/// <summary>No page, job, export or search reaches sealed words but through the door (N1).</summary>
[Trait("row", "N1")]
public sealed class The_door_is_the_only_way
{
    private const string Sealing = "Seaward.Platform.Sealing";

    private static readonly HashSet<string> Keys = [.. new[] { "Vault", "SealingKey", "Box", "NewKeys", "VaultDb", "WrappedKey" }.Select(name => $"{Sealing}.{name}")];

    // Where the program is put together, and the databases are made and checked.
    private static readonly HashSet<string> PutTogether = ["Seaward.Platform.Serve", "Seaward.Platform.Persistence.Databases"];

    [Fact]
    public void to_the_keys() => Repo.None(
        from type in Il.Uses
        where !MayHoldKeys(type.Key)
        from use in type.Value
        where Keys.Contains(use.Type)
        select $"{type.Key} uses {use}");

    [Fact]
    public void to_turn_a_box_into_words() => Repo.None(
        from type in Il.Uses
        where !IsDoor(type.Key)
        from use in type.Value
        where use is { Type: $"{Sealing}.SealingKey", Member: "Read" or "Open" } || (use is { Type: $"{Sealing}.Box", Member: "Open" } && !InSealing(type.Key))
        where !InSealing(type.Key)
        select $"{type.Key} uses {use}");

    [Fact]
    public void to_the_closed_box_itself() => Repo.None(
        from type in Il.Uses
        where !IsDoor(type.Key) && !InSealing(type.Key)
        where type.Key is not "Seaward.Platform.Persistence.Columns" and not "Seaward.Platform.History.HistoryWriter"
        from use in type.Value
        where use is { Type: $"{Sealing}.Sealed", Member: "get_Box" }
        select $"{type.Key} uses {use}");

    [Fact]
    public void for_converters_too() => Repo.None(
        from type in Ours.Program.GetTypes()
        where type.IsSubclassOf(typeof(ValueConverter))
        let outer = Outer(type)
        from use in Il.Uses[outer]
        where Keys.Contains(use.Type) || use.Type == "Seaward.Platform.Door.OpenRecord"
        select $"{type} uses {use}");

    [Fact]
    public void for_pages_too() => Repo.None(
        from page in Ours.Types
        where page.IsSubclassOf(typeof(PageModel)) || page.IsSubclassOf(typeof(PageBase))
        from use in Il.Uses[Outer(page)]
        where Keys.Contains(use.Type) || use.Type == $"{Sealing}.KeyFolder"
        select $"{page} uses {use}");

    [Fact]
    public void and_only_the_door_makes_an_opened_record() => Repo.None(
        from type in Il.Uses
        where !IsDoor(type.Key)
        from use in type.Value
        where use is { Type: "Seaward.Platform.Door.OpenRecord", Member: ".ctor" }
        select $"{type.Key} uses {use}");

    private static bool MayHoldKeys(string type) =>
        InSealing(type) || IsDoor(type) || PutTogether.Contains(type) || type.StartsWith("Seaward.Platform.Persistence.Migrations.V", StringComparison.Ordinal);

    private static bool InSealing(string type) => type.StartsWith(Sealing + ".", StringComparison.Ordinal);

    private static bool IsDoor(string type) =>
        type.StartsWith("Seaward.Platform.Door.", StringComparison.Ordinal) || (type.StartsWith("Seaward.", StringComparison.Ordinal) && type.EndsWith("Door", StringComparison.Ordinal));

    private static string Outer(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.FullName!;
    }
}
