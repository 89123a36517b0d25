using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Seaward.Platform;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary><c>seaward decide FACTS.json</c>: the same function as the pages, for anyone who wants to check it.</summary>
public static class DecideVerb
{
    private const int Refused = 2;

    // It may be tomorrow already where the file was written.
    private const int AheadOfUtc = 14;

    private static readonly UTF8Encoding WellFormed = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // to a terminal or a file, never into a page
    };

    public static int Run(string[] args, TextReader input, TextWriter output, TextWriter errors)
    {
        var command = Command(input, output, errors);
        var parsed = new RootCommand { command }.Parse([command.Name, .. args]);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        errors.WriteLine(DecideText.Say(new Phrasebook(), "decide.problem.option", string.Join(" ", args)));
        return Refused;
    }

    public static Command Command() => Command(Console.In, Console.Out, Console.Error);

    private static Command Command(TextReader input, TextWriter output, TextWriter errors)
    {
        var book = new Phrasebook();
        string Say(string key, params object?[] values) => DecideText.Say(book, key, values);
        var facts = new Argument<string?>("FACTS.json") { Arity = ArgumentArity.ZeroOrOne, Description = Say("decide.help.facts") };
        var framework = new Option<string?>("--framework") { HelpName = "FILE", Description = Say("decide.help.framework") };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = Say("decide.help.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var schema = new Option<bool>("--facts-schema") { Description = Say("decide.help.schema") };
        var command = new Command("decide", Say("decide.help")) { facts, framework, format, schema };
        command.SetAction(parsed => new Asked(book, input, output, errors).Answer(
            parsed.GetValue(facts), parsed.GetValue(framework), parsed.GetValue(format) == "json", parsed.GetValue(schema)));
        return command;
    }

    private sealed class Asked(Phrasebook book, TextReader input, TextWriter output, TextWriter errors)
    {
        public int Answer(string? factsPath, string? frameworkPath, bool json, bool schema)
        {
            if ((Option(factsPath) ?? Option(frameworkPath)) is { } odd) return Refuse(Outcome.Refused("decide.problem.unknown-option", odd));
            if (!Load(frameworkPath, out var framework)) return Refused;
            if (schema)
            {
                output.WriteLine(FactsSchema.For(framework, book));
                return 0;
            }

            if (factsPath is null) return Refuse(Outcome.Refused("decide.problem.no-facts"));
            if (!Text(factsPath, out var text)) return Refused;
            var reader = new FactsJson(framework, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(AheadOfUtc)));
            var outcome = reader.Read(text, out var facts);
            if (!outcome.Succeeded) return Refuse(Outcome.Refused("decide.problem.line", reader.Line, DecideText.Say(book, outcome.Key!, [.. outcome.Values])));

            var (decision, open) = (TriggerRules.Decide(facts, framework), WouldChange.Of(facts, framework));
            output.WriteLine(json ? JsonSerializer.Serialize(Wire(decision, open), Indented) : DecideText.Of(decision, open, book, framework));
            return 0;
        }

        private static string? Option(string? given) => given is { Length: > 1 } && given[0] == '-' ? given : null;

        private bool Load(string? path, out Framework framework)
        {
            framework = Framework.Shipped;
            if (path is null) return true;
            if (!Text(path, out var text)) return false;
            var reading = Framework.Parse(text);
            if (reading.Framework is { } read)
            {
                framework = read;
                return true;
            }

            var first = reading.Problems[0];
            Refuse(Outcome.Refused("decide.problem.framework", path, first.Line, DecideText.Say(book, first.Key, [.. first.Values])));
            return false;
        }

        private bool Text(string path, out string text)
        {
            text = "";
            try
            {
                text = path == "-" ? input.ReadToEnd() : File.ReadAllText(path, WellFormed);
                if (!text.Contains('\uFFFD', StringComparison.Ordinal)) return true;
                Refuse(Outcome.Refused("decide.problem.letters", path));
                return false;
            }
            catch (DecoderFallbackException)
            {
                Refuse(Outcome.Refused("decide.problem.letters", path));
                return false;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
            {
                Refuse(Outcome.Refused("decide.problem.file", path));
                return false;
            }
        }

        private int Refuse(Outcome outcome)
        {
            errors.WriteLine(DecideText.Say(book, outcome.Key!, [.. outcome.Values]));
            return Refused;
        }
    }

    private static object Wire(Decision decision, IReadOnlyList<Unanswered> open) => new
    {
        decision.Version,
        decision.Level,
        Response = decision.Response.Word(),
        Reasons = decision.Reasons.Select(reason => new { reason.Trigger, reason.Clause }),
        decision.TellHerFirst,
        WouldChange = open.Select(one => new { one.Fact, If = one.Word(), Response = one.Then.Response.Word(), one.Then.Trigger, one.Then.Clause }),
    };
}
