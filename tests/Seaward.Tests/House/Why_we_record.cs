using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Tests.House;

public sealed class Why_we_record
{
    [Fact]
    public void every_column_says_why_it_exists() => Repo.None(
        Columns().Where(column => Note(column.Property, Seaward.Platform.Persistence.Columns.BecauseNote).Length == 0).Select(column => $"{column.Table}.{column.Name}"));

    [Fact]
    public void every_column_says_who_sees_it_and_how_long_it_stays() => Repo.None(
        from column in Columns()
        where Note(column.Property, Seaward.Platform.Persistence.Columns.SeenByNote).Length == 0 || Note(column.Property, Seaward.Platform.Persistence.Columns.KeptNote).Length == 0
        select $"{column.Table}.{column.Name}");

    [Fact]
    public void is_printed_as_it_is() => Repo.KeepsPage("docs/what-we-record.md", Page());

    internal static IEnumerable<IModel> Models()
    {
        using var care = Care();
        using var vault = Vault();
        return [care.GetService<IDesignTimeModel>().Model, vault.GetService<IDesignTimeModel>().Model];
    }

    internal static IEnumerable<(string Table, string Name, IProperty Property)> Columns() =>
        from model in Models()
        from entity in model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetProperties()
        let name = property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()))
        where name is not null
        select (entity.GetTableName()!, name, property);

    internal static CareDb Care(Engine engine = Engine.Sqlite, string connection = "Data Source=:memory:")
    {
        var options = new DbContextOptionsBuilder<CareDb>();
        Databases.Use(options, engine, connection, null);
        return new(options.Options);
    }

    internal static VaultDb Vault(Engine engine = Engine.Sqlite, string connection = "Data Source=:memory:")
    {
        var options = new DbContextOptionsBuilder<VaultDb>();
        Databases.Use(options, engine, connection, null);
        return new(options.Options);
    }

    private static string Page()
    {
        var page = new StringBuilder("# What we record\n\nMade from the program: every column, why it exists, who sees it, whether it is sealed, how long it stays.\n"
            + "*Sealed* words can be read only through the record door, which first writes who, when and why.\n");
        foreach (var table in Columns().GroupBy(column => column.Table).OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {table.Key}\n\n| column | because | who sees it | sealed | kept |\n|---|---|---|---|---|\n");
            foreach (var column in table.DistinctBy(c => c.Name))
                page.Append($"| {column.Name} | {Note(column.Property, Seaward.Platform.Persistence.Columns.BecauseNote)} | {Note(column.Property, Seaward.Platform.Persistence.Columns.SeenByNote)} | {(IsSealed(column.Property) ? "sealed" : "")} | {Note(column.Property, Seaward.Platform.Persistence.Columns.KeptNote)} |\n");
        }
        return page.ToString();
    }

    private static bool IsSealed(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Sealed);

    private static string Note(IProperty property, string note) => property.FindAnnotation(note)?.Value as string ?? "";
}
