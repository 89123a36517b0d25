using System.CommandLine;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary>What <c>seaward VERB</c> can do. A verb or option that is not known gets a sentence and exit 2.</summary>
public static class AllVerbs
{
    public const int Refused = 2;

    public static Task<int> Run(string[] args)
    {
        var book = new Phrasebook();
        var start = new StartOptions(book);
        var root = new RootCommand(book.Text("verb.seaward"));
        foreach (var verb in (Command[])[
            new ServeVerb(book, start).Command(),
            new MigrateVerb(book, start).Command(),
            new FirstManagerVerb(book, start).Command(),
            new SeedVerb(book, start).Command(),
            new VerifyHistoryVerb(book, start).Command(),
            new KeysVerb(book, start).Command(),
            DecideVerb.Command(),
        ]) root.Add(verb);

        string[] asked = args is [] or ["help"] ? ["--help"] : args;
        var parsed = root.Parse(asked);
        if (parsed.Errors.Count == 0) return parsed.InvokeAsync();
        if (root.Subcommands.All(verb => verb.Name != asked[0])) Console.Error.WriteLine(book.Text("verb.unknown", asked[0]));
        else foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(book.Text("verb.see-help"));
        return Task.FromResult(Refused);
    }
}
