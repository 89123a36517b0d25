using System.CommandLine;
using Seaward.Features.Demo;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward seed --women N</c>: invented women, for measuring and for trying things out.</summary>
internal sealed class SeedVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var women = new Option<int>("--women") { HelpName = "N", Required = true, Description = book.Text("verb.option.women") };
        women.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < 1)) result.AddError(book.Text("seed.how-many", token.Value));
        });
        var command = new Command("seed", book.Text("verb.seed")) { women };
        start.AddTo(command);
        command.SetAction((parsed, ct) => Seed(start.Read(parsed), parsed.GetValue(women), ct));
        return command;
    }

    private async Task<int> Seed(ServeOptions options, int women, CancellationToken ct)
    {
        if (options.Database.Vault.Length == 0) return Refuse(Outcome.Refused("start.no-key-database"));
        Directory.CreateDirectory(options.Data);
        await using var app = Serve.Build(options);
        await Databases.Migrate(app.Services, ct);
        var lines = app.Services.GetRequiredService<Door.GroupWriter>();
        await lines.StartAsync(ct);
        var outcome = await app.Services.GetRequiredService<BulkSeed>().Fill(women, ct);
        await lines.StopAsync(ct);
        if (!outcome.Succeeded) return Refuse(outcome);
        Console.WriteLine(book.Text("seed.done", women, BulkSeed.Workers(women)));
        return 0;
    }

    private int Refuse(Outcome outcome)
    {
        Console.Error.WriteLine(book.Text(outcome));
        return AllVerbs.Refused;
    }
}
