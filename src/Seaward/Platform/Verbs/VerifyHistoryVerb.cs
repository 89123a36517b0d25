using System.CommandLine;
using Seaward.Platform.History;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary><c>seaward verify-history</c>: walks every chain; exit 1 and the first broken link where there is one.</summary>
internal sealed class VerifyHistoryVerb(Phrasebook book, StartOptions start)
{
    public Command Command()
    {
        var command = new Command("verify-history", book.Text("verb.verify-history"));
        start.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var options = start.Read(parsed);
            if (!await StartLook.IsReady(options, book, ct)) return AllVerbs.Refused;
            await using var app = Serve.Build(options);
            var found = await app.Services.GetRequiredService<HistoryCheck>().Walk(ct);
            if (found.Broken is { } broken)
            {
                Console.Error.WriteLine(book.Text(broken));
                return 1;
            }
            Console.WriteLine(book.Text("verify.whole", found.Records, found.Entries, found.Lines));
            return 0;
        });
        return command;
    }
}
