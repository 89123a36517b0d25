using Seaward.Platform;
using Seaward.Platform.Verbs;
using Seaward.Platform.Wording;

namespace Seaward.Tests.Platform.Verbs;

/// <summary>Console words belong to the whole process, so these wait for each other.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class The_console;

[Collection("console")]
public sealed class The_command_line
{
    private static readonly Phrasebook Book = new();

    [Theory]
    [InlineData("sail"), InlineData("serv"), InlineData("keys burn"), InlineData("serve --harbour"), InlineData("keys export --to x"), InlineData("verify-history now"), InlineData("migrate --data")]
    public async Task refuses_what_it_does_not_know_with_a_sentence_and_two(string asked)
    {
        var (code, _, said) = await Run(asked.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains(Book.Text("verb.see-help"), said, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help"), InlineData("--help"), InlineData("")]
    public async Task lists_what_there_is(string asked)
    {
        var (code, said, _) = await Run(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, code);
        Assert.All((string[])["serve", "migrate", "verify-history", "keys", "decide"], verb => Assert.Contains(verb, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_when_a_key_is_missing()
    {
        var (code, _, said) = await Run(["keys", "check", "--keys", "/nowhere/at/all"]);

        Assert.Equal(1, code);
        Assert.Equal(Book.Text("keys.not-whole", "/nowhere/at/all"), said.Trim());
    }

    [Theory]
    [InlineData("first-manager"), InlineData("verify-history")]
    public async Task says_what_to_do_where_no_database_is_and_leaves_nothing_behind(string verb)
    {
        var folder = Directory.CreateTempSubdirectory("seaward-verbs-");
        var (data, keys) = (Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "keys"));

        var (code, _, said) = await Run([verb, "--data", data, "--keys", keys]);

        Assert.Equal(2, code);
        Assert.Equal(Book.Text("start.no-database", data), said.Trim());
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task knows_a_demo_that_an_earlier_version_made()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-verbs-");
        var (data, keys) = (Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "keys"));
        Assert.Equal(0, (await Run(["migrate", "--data", data, "--keys", keys])).Code);
        await using (var db = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data, "seaward.db")}"))
        {
            await db.OpenAsync();
            await using var earlier = db.CreateCommand();
            earlier.CommandText = "INSERT INTO demo_mark (id, made_at) VALUES (1, '2026-01-01 00:00:00'); DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)";
            await earlier.ExecuteNonQueryAsync();
        }

        var (code, _, said) = await Run(["serve", "--demo=false", "--data", data, "--keys", keys]);

        Assert.Equal(2, code);
        Assert.Contains(Book.Text("start.is-a-demo", data), said, StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task makes_checks_and_exports_a_folder_of_keys()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-verbs-");
        var (data, keys, copy, pem) = (Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "keys"), Path.Combine(folder.FullName, "copy"), Path.Combine(folder.FullName, "p.pem"));
        using var owner = System.Security.Cryptography.RSA.Create(2048);
        await File.WriteAllTextAsync(pem, owner.ExportSubjectPublicKeyInfoPem());

        Assert.Equal(0, (await Run(["migrate", "--data", data, "--keys", keys])).Code);
        Assert.Equal(0, (await Run(["verify-history", "--data", data, "--keys", keys])).Code);
        Assert.Equal(0, (await Run(["keys", "check", "--keys", keys])).Code);
        Assert.Equal(0, (await Run(["keys", "export", "--keys", keys, "--to", copy, "--public-key", pem])).Code);
        Assert.Equal(2, (await Run(["keys", "export", "--keys", keys, "--to", copy, "--public-key", pem])).Code);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<(int Code, string Out, string Error)> Run(string[] asked)
    {
        var (before, beforeError) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(error);
            return (await AllVerbs.Run(asked), said.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }
}

public sealed class A_start
{
    private static readonly StartFacts Good = new(new Mode(Demo: false, Production: true), "/srv/data", "/srv/keys", KeysReadableByOthers: false,
        IsPostgres: true, NamesKeyDatabase: true, MigrationsMissing: [], MigrationsUnknown: [], AnyAccount: true, MadeByDemo: false, HasData: true);

    [Fact]
    public void with_everything_in_place_is_let_through() => Assert.Empty(StartRules.Check(Good));

    [Fact]
    public void says_everything_that_is_wrong_at_once() => Assert.Equal(
        ["start.is-a-demo", "start.keys-in-data", "start.keys-readable", "start.no-key-database", "start.schema-newer", "start.schema-older"],
        Keys(Good with { Keys = "/srv/data/keys", KeysReadableByOthers = true, NamesKeyDatabase = false, MigrationsMissing = ["a"], MigrationsUnknown = ["b"], MadeByDemo = true }));

    [Fact]
    public void names_the_keys_that_lie_in_the_data() => Assert.Equal(["start.keys-in-data"], Keys(Good with { Keys = "/srv/data/inside" }));

    [Fact]
    public void is_not_misled_by_a_folder_whose_name_begins_alike() => Assert.Empty(StartRules.Check(Good with { Keys = "/srv/data-keys" }));

    [Fact]
    public void needs_an_account() => Assert.Equal(["start.no-account"], Keys(Good with { AnyAccount = false }));

    [Fact]
    public void of_a_demo_leaves_other_data_alone() => Assert.Equal(["start.not-a-demo"], Keys(Good with { Mode = new(Demo: true, Production: false) }));

    [Fact]
    public void of_real_work_leaves_the_demo_alone() => Assert.Equal(["start.is-a-demo"], Keys(Good with { MadeByDemo = true }));

    [Fact]
    public void outside_production_may_be_behind_and_without_accounts() =>
        Assert.Empty(StartRules.Check(Good with { Mode = new(false, false), MigrationsMissing = ["a"], AnyAccount = false }));

    [Fact]
    public void has_a_sentence_for_every_problem() => Assert.All(
        StartRules.Check(Good with { Keys = "/srv/data", KeysReadableByOthers = true, NamesKeyDatabase = false, MigrationsUnknown = ["b"], MadeByDemo = true, AnyAccount = false }),
        wrong => Assert.NotEmpty(new Phrasebook().Text(wrong)));

    private static string[] Keys(StartFacts start) => [.. StartRules.Check(start).Select(wrong => wrong.Key!).Order(StringComparer.Ordinal)];
}
