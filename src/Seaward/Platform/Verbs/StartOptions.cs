using System.CommandLine;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Verbs;

/// <summary>Where the data and the keys are, and how this copy runs: the same options for every verb.</summary>
internal sealed class StartOptions(Phrasebook book)
{
    public Option<string> Data { get; } = new("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data", Description = book.Text("verb.option.data") };
    public Option<string> Keys { get; } = new("--keys") { HelpName = "DIR", DefaultValueFactory = _ => "keys", Description = book.Text("verb.option.keys") };
    public Option<string> Urls { get; } = new("--urls") { HelpName = "URLS", DefaultValueFactory = _ => "http://localhost:5080", Description = book.Text("verb.option.urls") };
    public Option<bool> Demo { get; } = new("--demo") { DefaultValueFactory = _ => false, Description = book.Text("verb.option.demo") };

    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Keys);
    }

    public ServeOptions Read(ParseResult parsed, bool demo = false, string urls = "http://127.0.0.1:0")
    {
        var data = Path.GetFullPath(parsed.GetValue(Data)!);
        var care = Environment.GetEnvironmentVariable("SEAWARD_DATABASE");
        var vault = Environment.GetEnvironmentVariable("SEAWARD_KEY_DATABASE");
        var database = string.IsNullOrWhiteSpace(care)
            ? DatabaseChoice.InFolder(data)
            : new DatabaseChoice(Engine.Postgres, care, vault ?? "");
        return new(new Mode(demo, Production), Path.GetFullPath(parsed.GetValue(Keys)!), database, urls.Split(';'), data);
    }

    /// <summary>Production unless told otherwise, as everywhere in ASP.NET Core: the safe reading of silence.</summary>
    public static bool Production =>
        (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production") == "Production";
}
