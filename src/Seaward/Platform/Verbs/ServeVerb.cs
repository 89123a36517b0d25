using System.CommandLine;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward serve</c>: checks first, says all that is wrong at once, and only then opens anything.</summary>
internal sealed class ServeVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var command = new Command("serve", book.Text("verb.serve"));
        start.AddTo(command);
        command.Add(start.Urls);
        command.Add(start.Demo);
        command.SetAction((parsed, ct) => Serve(start.Read(parsed, parsed.GetValue(start.Demo), parsed.GetValue(start.Urls)!), ct));
        return command;
    }

    private async Task<int> Serve(ServeOptions options, CancellationToken ct)
    {
        List<Outcome> wrong = options.Mode.Demo ? [.. DemoRules.Check(options.Urls, options.Mode.Production ? "Production" : "Development")] : [];
        wrong.AddRange(StartRules.Check(await StartLook.At(options, ct)));
        if (wrong.Count > 0)
        {
            foreach (var outcome in wrong) Console.Error.WriteLine(book.Text(outcome));
            return AllVerbs.Refused;
        }

        Directory.CreateDirectory(options.Data);
        await using var app = Platform.Serve.Build(options);
        if (!options.Mode.Production) await Databases.Migrate(app.Services, ct);
        app.Lifetime.ApplicationStarted.Register(() => Greet(options));
        await app.RunAsync(ct);
        return 0;
    }

    private void Greet(ServeOptions options)
    {
        var address = options.Urls[0];
        Console.WriteLine(book.Text("start.open", address));
        Console.WriteLine(book.Text(options.Mode.Demo ? "start.demo" : "start.sign-in", address));
        Console.WriteLine(book.Text("start.folders", options.Data, options.Keys));
    }
}
