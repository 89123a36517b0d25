using System.CommandLine;
using Seaward.Features.Workforce;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward first-manager</c>: the one way in that nobody has to be signed in to make.</summary>
internal sealed class FirstManagerVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var command = new Command("first-manager", book.Text("verb.first-manager"));
        start.AddTo(command);
        command.Add(start.Urls);
        command.SetAction(async (parsed, ct) =>
        {
            var options = start.Read(parsed);
            if (!await StartLook.IsReady(options, book, ct)) return AllVerbs.Refused;
            await using var app = Serve.Build(options);
            await using var scope = app.Services.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<FirstManager>().Make(ct);
            if (made.Path is not { } path)
            {
                Console.Error.WriteLine(book.Text(made.Outcome));
                return AllVerbs.Refused;
            }
            Console.WriteLine(book.Text("first-manager.link", parsed.GetValue(start.Urls)!.Split(';')[0].TrimEnd('/') + path));
            return 0;
        });
        return command;
    }
}
