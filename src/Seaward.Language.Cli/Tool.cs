using Seaward.Language.Cli.Answers;
using Seaward.Language.Cli.Documents;

namespace Seaward.Language.Cli;

/// <summary>The tool: what was asked for in, what was found out, and one of three numbers as its answer to scripts.</summary>
internal sealed class Tool(TextWriter output, TextWriter problems, Func<Stream> input, bool showsProgress)
{
    private const int Nothing = 0, Found = 1, Wrong = 2;

    private static readonly Lazy<Checker> OurChecker = new(() => new Checker(Prepared.Rules));

    public int Run(string[] args)
    {
        try
        {
            return Answer(Asked.Read(args));
        }
        catch (AskedException wrong)
        {
            problems.WriteLine(wrong.Message);
            problems.WriteLine("./seaward-language help says what can be asked.");
            return Wrong;
        }
    }

    private int Answer(Asked asked)
    {
        switch (asked.Verb)
        {
            case Verb.Help: output.Write(Asked.Help); return Nothing;
            case Verb.Rules: RuleList.Write(output, Prepared.Rules); return Nothing;
            case Verb.Prepare: Prepared.Make(Prepared.Place); return Nothing;
            case Verb.Explain: return Explain(asked.What[0]);
            default: return Check(asked);
        }
    }

    private int Explain(string id)
    {
        if (Prepared.Rules.Rules.FirstOrDefault(rule => rule.Id == id) is { } rule) RuleList.Explain(output, Prepared.Rules, rule);
        else throw new AskedException($"There is no rule '{id}'. './seaward-language rules' lists them.");
        return Nothing;
    }

    private int Check(Asked asked)
    {
        var files = Places.Find(asked.What);
        var unread = files.Problems.ToList();
        var found = new List<Place>();
        for (var at = 0; at < files.Paths.Count; at++)
        {
            Progress(at, files.Paths.Count);
            Read(files.Paths[at], asked.Least, found, unread);
        }
        Progress(files.Paths.Count, files.Paths.Count);
        var outcome = new Outcome(found, unread, files.Notes);
        Write(asked.Format, outcome);
        foreach (var one in outcome.Notes.Concat(outcome.Problems)) problems.WriteLine(one);
        return outcome.Code;
    }

    private void Read(string path, Severity least, List<Place> found, List<Unread> unread)
    {
        try
        {
            var document = path == "-" ? Document.Of(input()) : Document.Of(path);
            found.AddRange(document.Check(OurChecker.Value, path == "-" ? "stdin" : path).Where(place => place.Finding.Severity >= least));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or UnreadableException)
        {
            unread.Add(new(path, Reason(wrong)));
        }
    }

    private static string Reason(Exception wrong) => wrong switch
    {
        UnreadableException => wrong.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "this file may not be read.",
        _ => "this file could not be read.",
    };

    private void Write(Format format, Outcome outcome)
    {
        switch (format)
        {
            case Format.Json: Json.Write(output, outcome.Found); break;
            case Format.Sarif: Sarif.Write(output, Prepared.Rules, outcome); break;
            default: Text.Write(output, outcome.Found); break;
        }
        output.Flush();
    }

    private void Progress(int done, int all)
    {
        if (!showsProgress || all < 20) return;
        problems.Write(done == all ? "\r                              \r" : $"\r{done} of {all} files");
    }
}
