using System.Text.Json;
using Seaward.Features.Safeguarding.Triggers;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

public sealed class DecideVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("decide");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact, Trait("row", "B1")]
    public void no_facts_are_a_question_too()
    {
        var (code, output, errors) = Run("{}", "-", "--format", "json");

        Assert.Equal((0, ""), (code, errors));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["version", "level", "response", "reasons", "tellHerFirst", "wouldChange"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("nothing", json.GetProperty("response").GetString());
        Assert.False(json.GetProperty("tellHerFirst").GetBoolean());
        Assert.Empty(json.GetProperty("wouldChange").EnumerateArray());
    }

    [Fact, Trait("row", "R8")]
    public void the_answer_names_its_lines()
    {
        var (_, output, _) = Run(null, Put("{\"child-missing-now\": true}"), "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("act-now", json.GetProperty("response").GetString());
        Assert.False(json.GetProperty("tellHerFirst").GetBoolean());
        Assert.Equal("D5", json.GetProperty("reasons")[0].GetProperty("clause").GetString());
    }

    [Fact]
    public void a_fact_may_come_with_who_saw_it_and_when()
    {
        var (code, output, _) = Run("""{"child-injury-seen": {"value": true, "what": "A bruise", "who": "School nurse", "when": "2026-11-02"}}""", "-");

        Assert.Equal(0, code);
        Assert.StartsWith("consult: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void help_is_printed_when_asked_for()
    {
        var (code, output, errors) = Run(null, "--help");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("--facts-schema", output, StringComparison.Ordinal);
    }

    [Fact, Trait("row", "R8")]
    public void in_text_it_says_what_is_done_who_is_told_and_when_she_hears()
    {
        var (_, output, _) = Run("""{"child-went-hungry": true, "health-worker-found-harm": true, "homeless": true}""", "-");

        var lines = output.TrimEnd().Split('\n');
        Assert.StartsWith("refer: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("8. ", StringComparison.Ordinal));
        Assert.Contains("Within 3 working days.", output, StringComparison.Ordinal);
        Assert.Contains("Help to offer as well:", output, StringComparison.Ordinal);
        Assert.Contains(Framework.Shipped.Version, lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"mother\": true}")]
    [InlineData("{\"using\": 3}")]
    [InlineData("{\"using\": null}")]
    [InlineData("{\"using\": \"yes\"}")]
    [InlineData("{\"left-child-age\": 40}")]
    [InlineData("{\"left-child-age\": 4.5}")]
    [InlineData("{\"injury-how\": \"her\"}")]
    [InlineData("{\"using\": true, \"using\": false}")]
    [InlineData("{\"using\": {\"value\": true, \"sex\": \"f\"}}")]
    [InlineData("{\"using\": {\"who\": \"x\"}}")]
    [InlineData("{\"using\": {\"value\": true, \"when\": \"2026-02-30\"}}")]
    [InlineData("{\"using\": {\"value\": true, \"who\": 5}}")]
    [InlineData("{\"using\": [true]}")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("{")]
    [InlineData("")]
    public void facts_that_are_not_facts_get_one_sentence_and_exit_2(string facts)
    {
        var (code, output, errors) = Run(facts, "-");

        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("{\n\"using\": true,\n\"homeless\": true,\n\"using\": false}", "Line 4: “using” is there twice.")]
    [InlineData("{\n\n\"foo\": true}", "Line 3: “foo” is not a fact")]
    [InlineData("{\n\"homeless\": true,\n\"using\": 3}", "Line 3: “using” needs true or false.")]
    [InlineData("{\"using\\ud800\": true}", "Line 1: Something here is half a letter")]
    [InlineData("{\"using\": {\"value\": true, \"who\": \"\\udc00\"}}", "half a letter")]
    [InlineData("{\"\\u001b[31mred\": true}", "\\u001b[31mred")]
    [InlineData("{\"child-was-cold\": {\"value\": true, \"who\": \"x\", \"when\": \"2999-01-01\"}}", "from 1900-01-01 up to today")]
    [InlineData("{\"child-was-cold\": {\"value\": true, \"who\": \"x\", \"when\": \"0001-01-01\"}}", "from 1900-01-01 up to today")]
    [InlineData("{\"child-was-cold\": {\"value\": true, \"who\": \" \", \"when\": \"2026-11-02\"}}", "needs who saw or heard it")]
    [InlineData("{\"child-was-cold\": {\"value\": true, \"who\": \"x\"}}", "needs who saw or heard it")]
    public void the_sentence_says_what_is_wrong_and_on_which_line(string facts, string sentence)
    {
        var (code, output, errors) = Run(facts, "-");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_is_not_utf_8_and_a_word_that_is_no_option_are_named_as_that()
    {
        var latin = Path.Combine(folder.FullName, "latin.yaml");
        File.WriteAllBytes(latin, System.Text.Encoding.Latin1.GetBytes(Some.ShippedText.Replace("england", "englånd", StringComparison.Ordinal)));

        Assert.Contains("is not saved as UTF-8", Run("{}", "-", "--framework", latin).Errors, StringComparison.Ordinal);
        Assert.Contains("“--foo” is not an option", Run("{}", "--foo").Errors, StringComparison.Ordinal);
        Assert.Contains("or with 2 and a sentence", Run(null, "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact, Trait("row", "Y1")]
    public void what_nobody_asked_and_would_change_the_answer_is_said_in_text_and_in_json()
    {
        Assert.Contains("Not known: How old was that child, in years? If under 5, it would be refer (line 6).", Run("{\"child-left-alone\": true}", "-").Output, StringComparison.Ordinal);
        var asked = Assert.Single(JsonDocument.Parse(Run("{\"expected-child-weeks\": 22}", "-", "--format", "json").Output).RootElement.GetProperty("wouldChange").EnumerateArray());
        Assert.Equal(("antenatal-care", "no", "consult"), (asked.GetProperty("fact").GetString(), asked.GetProperty("if").GetString(), asked.GetProperty("response").GetString()));
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("-", "--format", "xml")]
    [InlineData("-", "--loud")]
    [InlineData("-", "second")]
    [InlineData("-", "--framework", "no-such-file.yaml")]
    [InlineData("-", "--framework")]
    [InlineData]
    public void a_wrong_command_gets_one_sentence_and_exit_2(params string[] args)
    {
        var (code, output, errors) = Run("{}", args);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void another_framework_is_used_or_its_first_slip_is_named_with_its_line()
    {
        var good = Put(Some.With("  - { id: outside, clause: 41, level: acute, response: refer, when: child-slept-outside }\n"));
        var bad = Put(Some.ShippedText.Replace("when: said-will-hurt-child", "when: said-nothing", StringComparison.Ordinal));

        Assert.Contains("\"refer\"", Run("{\"child-slept-outside\": true}", "-", "--framework", good, "--format", "json").Output, StringComparison.Ordinal);
        var (code, _, errors) = Run("{}", "-", "--framework", bad);
        Assert.Equal(2, code);
        Assert.Matches("line \\d+", errors);
    }

    [Fact, Trait("row", "T9")]
    public void the_schema_has_every_fact_and_nothing_about_who_a_grown_up_is()
    {
        var (code, output, _) = Run(null, "--facts-schema");

        Assert.Equal(0, code);
        var schema = JsonDocument.Parse(output).RootElement;
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        var names = schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(Framework.Shipped.Facts.Select(f => f.Key), names);
        foreach (var about in new[] { "sex", "gender", "name", "ethnicity", "drug", "age", "history", "mother", "father", "pregnant", "worker" })
            Assert.DoesNotContain(about, names);
    }

    private string Put(string text)
    {
        var path = Path.Combine(folder.FullName, Path.GetRandomFileName());
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(string? input, params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = DecideVerb.Run(args, new StringReader(input ?? ""), output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
