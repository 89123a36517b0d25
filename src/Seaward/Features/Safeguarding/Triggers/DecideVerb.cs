using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Seaward.Platform;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary><c>seaward decide FACTS.json</c>: the same function as the pages, for anyone who wants to check it.</summary>
public static class DecideVerb
{
    private const int Refused = 2;
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
            if (!Load(frameworkPath, out var framework)) return Refused;
            if (schema)
            {
                output.WriteLine(FactsSchema.For(framework, book));
                return 0;
            }

            if (factsPath is null) return Refuse(Outcome.Refused("decide.problem.no-facts"));
            if (!Text(factsPath, out var text)) return Refused;
            var outcome = FactsJson.Read(text, framework, out var facts);
            if (!outcome.Succeeded) return Refuse(outcome);

            var decision = TriggerRules.Decide(facts, framework);
            output.WriteLine(json ? JsonSerializer.Serialize(Wire(decision), Indented) : DecideText.Of(decision, book, framework));
            return 0;
        }

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
                text = path == "-" ? input.ReadToEnd() : File.ReadAllText(path);
                return true;
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

    private static object Wire(Decision decision) => new
    {
        decision.Version,
        decision.Level,
        Response = decision.Response.Word(),
        Reasons = decision.Reasons.Select(reason => new { reason.Trigger, reason.Clause }),
        decision.TellHerFirst,
    };
}

internal static class DecideText
{
    public static string Say(Phrasebook book, string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, book.Find(key, Phrasebook.Home).Text, values);

    public static string Of(Decision decision, Phrasebook book, Framework framework)
    {
        List<string> lines =
        [
            $"{decision.Response.Word()}: {Say(book, $"response.{decision.Response.Word()}.does")}",
            Say(book, $"response.{decision.Response.Word()}.told"),
            Say(book, $"response.{decision.Response.Word()}.her-first"),
        ];
        if (decision.Limit != Limit.None) lines.Add(Limited(decision.Limit, book));
        lines.AddRange(decision.Reasons.Select(reason => $"{reason.Clause}. {Sentence(reason, book, framework)}"));
        if (decision.Response > Response.EarlyHelpOffer && decision.Offers.Count > 0)
        {
            lines.Add(Say(book, "decide.offers"));
            lines.AddRange(decision.Offers.Select(offer => $"{offer.Clause}. {Sentence(offer, book, framework)}"));
        }

        lines.Add(Say(book, "decide.version", decision.Version, decision.Level));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Limited(Limit limit, Phrasebook book) =>
        limit.WorkingDays > 1 ? Say(book, "limit.working-days", limit.WorkingDays) : Say(book, $"limit.{limit.Word}");

    // A line added by a local list has its sentence with that list, not in the program.
    private static string Sentence(Reason reason, Phrasebook book, Framework framework) =>
        framework.Words.TryGetValue($"trigger.{reason.Trigger}.says", out var says) ? says
        : book.Has($"trigger.{reason.Trigger}.says") ? Say(book, $"trigger.{reason.Trigger}.says") : reason.Trigger;
}
