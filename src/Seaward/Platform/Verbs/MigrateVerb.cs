using System.CommandLine;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

internal sealed class MigrateVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var command = new Command("migrate", book.Text("verb.migrate"));
        start.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var options = start.Read(parsed);
            Directory.CreateDirectory(options.Data);
            await using var app = Serve.Build(options);
            await Databases.Migrate(app.Services, ct);
            Console.WriteLine(book.Text("migrate.done"));
            return 0;
        });
        return command;
    }
}
