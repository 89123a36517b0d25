namespace Seaward.Language.Cli;

internal enum Verb { Check, Rules, Explain, Prepare, Help }

internal enum Format { Text, Json, Sarif }

/// <summary>Something that cannot be asked.</summary>
internal sealed class AskedException(string message) : Exception(message);

/// <summary>What was asked on the command line.</summary>
internal sealed record Asked(Verb Verb, Format Format, Severity Least, IReadOnlyList<string> What)
{
    public const string Help = """
        Finds words that harm women who use drugs, says why, and what to write instead.

          ./seaward-language check [--format text|json|sarif] [--min-severity low|medium|high] FILE|DIR|GLOB|-...
          ./seaward-language rules
          ./seaward-language explain RULE
          ./seaward-language prepare      makes the rules ready beforehand; building the tool does it

        It reads .txt, .md, .html, .cshtml, .resx and .docx; - is standard input. It answers 0 when there is nothing at or above
        the severity, 1 when there is, and 2 when it was asked wrongly or could not read a file.

        """;

    public static Asked Read(string[] args)
    {
        if (args.Length == 0) throw new AskedException("Say what to do: check, rules or explain.");
        var asked = new Asked(VerbOf(args[0]), Format.Text, Severity.Low, []);
        var what = new List<string>();
        var plain = false;
        for (var at = 1; at < args.Length; at++)
        {
            if (plain || !args[at].StartsWith('-') || args[at] == "-") what.Add(args[at]);
            else if (args[at] == "--") plain = true;
            else asked = asked.With(args, ref at);
        }
        return (asked with { What = what }).Checked();
    }

    private Asked With(string[] args, ref int at)
    {
        var parts = args[at].Split('=', 2);
        if (parts[0] is "--help" or "-h") return this with { Verb = Verb.Help };
        if (Verb is not Verb.Check || parts[0] is not ("--format" or "--min-severity")) throw new AskedException($"'{parts[0]}' is not known here.");
        if (parts.Length < 2 && at + 1 == args.Length) throw new AskedException($"'{parts[0]}' needs a value.");
        var value = parts.Length == 2 ? parts[1] : args[++at];
        if (parts[0] == "--format") return this with { Format = One<Format>(parts[0], value, "text, json or sarif") };
        return this with { Least = One<Severity>(parts[0], value, "low, medium or high") };
    }

    private Asked Checked() => (Verb, What.Count) switch
    {
        (Verb.Check, 0) => throw new AskedException("Say which files to check."),
        (Verb.Explain, not 1) => throw new AskedException("Say which rule to explain."),
        (Verb.Rules or Verb.Prepare, > 0) => throw new AskedException($"'{What[0]}' is not known here."),
        _ => this,
    };

    private static Verb VerbOf(string word) => word switch
    {
        "check" => Verb.Check,
        "rules" => Verb.Rules,
        "explain" => Verb.Explain,
        "prepare" => Verb.Prepare,
        "help" or "--help" or "-h" => Verb.Help,
        _ => throw new AskedException($"'{word}' is not known here. There are check, rules and explain."),
    };

    private static T One<T>(string option, string value, string known) where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>()) if (string.Equals(one.ToString(), value, StringComparison.OrdinalIgnoreCase)) return one;
        throw new AskedException($"'{option}' is {known}, not '{value}'.");
    }
}
