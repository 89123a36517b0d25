using System.CommandLine;
using Seaward.Features.Demo;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward serve</c>: checks first, says all that is wrong at once, and only then opens anything.</summary>
internal sealed class ServeVerb(Phrasebook book, StartOptions choices)
{
    public Command Command()
    {
        var command = new Command("serve", book.Text("verb.serve"));
        choices.AddTo(command);
        command.Add(choices.Urls);
        command.Add(choices.Demo);
        command.SetAction((parsed, ct) => Start(choices.Read(parsed, parsed.GetValue(choices.Demo), parsed.GetValue(choices.Urls)!), ct));
        return command;
    }

    private async Task<int> Start(ServeOptions options, CancellationToken ct)
    {
        List<Outcome> wrong = options.Mode.Demo ? [.. DemoRules.Check(options.Urls, options.Mode.Production ? "Production" : "Development")] : [];
        var start = await StartLook.At(options, ct);
        wrong.AddRange(StartRules.Check(start));
        if (wrong.Count > 0)
        {
            foreach (var outcome in wrong) Console.Error.WriteLine(book.Text(outcome));
            return AllVerbs.Refused;
        }

        if (options.Mode.Demo && !start.HasData && options.Database.Engine is Engine.Sqlite) await LiveAYear(options, ct);
        Directory.CreateDirectory(options.Data);
        await using var app = Platform.Serve.Build(options);
        if (!options.Mode.Production) await Databases.Migrate(app.Services, ct);
        var nobody = !options.Mode.Demo && !start.AnyAccount;
        app.Lifetime.ApplicationStarted.Register(() => Greet(options, nobody));
        await app.RunAsync(ct);
        return 0;
    }

    /// <summary>Made beside and moved into place whole: a demo that was stopped half way is made again.</summary>
    private async Task LiveAYear(ServeOptions options, CancellationToken ct)
    {
        Console.WriteLine(book.Text("start.making-demo"));
        var unfinished = options.Data + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        await DemoSeed.Live(options with { Data = unfinished, Database = DatabaseChoice.InFolder(unfinished) }, ct);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(options.Data)) Directory.Delete(options.Data);
        Directory.Move(unfinished, options.Data);
    }

    private void Greet(ServeOptions options, bool nobody)
    {
        var address = options.Urls[0];
        Console.WriteLine(book.Text("start.open", address));
        Console.WriteLine(book.Text(options.Mode.Demo ? "start.demo" : "start.sign-in", address));
        Console.WriteLine(book.Text("start.folders", options.Data, options.Keys));
        if (nobody) Console.WriteLine(book.Text("start.first-manager", options.Data, options.Keys, address));
    }
}
