using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;
using static Seaward.Tests.Features.Safeguarding.Triggers.Some;

namespace Seaward.Tests.Features.Safeguarding.Triggers;

public sealed class FrameworkTests
{
    public static TheoryData<string, string, string> Slips => new()
    {
        { "twice", "version: 2", "version: 2\nlevels: []" },
        { "not-yaml", "name: england", "name: [england" },
        { "missing", "name: england", "name: \"\"" },
        { "unknown-word", "name: england", "name: england\nsilent: yes" },
        { "unknown-limit", "limit: 1-working-day", "limit: soon" },
        { "needs-limit", "limit: 1-working-day", "limit: none" },
        { "unknown-response", "responses: [consult]", "responses: [warn]" },
        { "danger", "key: targeted, responses: [consult]", "key: danger, responses: [act-now]" },
        { "ladder", "key: early, responses: [early-help-offer]", "key: early, responses: [refer]" },
        { "twice", "key: child-said-hurt,", "key: child-injury-seen," },
        { "danger", "key: child-said-hurt,", "key: child-missing-now," },
        { "unknown-kind", "key: child-said-hurt, kind: yes-no", "key: child-said-hurt, kind: maybe" },
        { "needs", "key: safe-box-given, kind: yes-no, needs: [when]", "key: safe-box-given, kind: yes-no, needs: [proof]" },
        { "choices", "choices: [accident, done-by-someone, not-known]", "choices: [accident]" },
        { "bad-key", "key: child-said-hurt,", "key: Child Said," },
        { "guess", "key: child-said-hurt,", "key: child-may-be-hurt," },
        { "guess", "key: child-said-hurt,", "key: risk-of-harm," },
        { "who-she-is", "key: child-said-hurt,", "key: mother-shouted," },
        { "who-she-is", "key: child-said-hurt,", "key: sex-of-adult," },
        { "from-to", "from: 0, to: 17", "from: 18, to: 17" },
        { "not-a-number", "from: 0, to: 17", "from: none, to: 17" },
        { "unknown-fact", "when: said-will-hurt-child", "when: something-else" },
        { "wrong-kind", "when: said-will-hurt-child", "when: left-child-age" },
        { "unknown-condition", "when: said-will-hurt-child", "when: { left-child-age-near: 5 }" },
        { "not-a-number", "left-child-age-under: 10", "left-child-age-under: ten" },
        { "unknown-choice", "injury-how-is: done-by-someone", "injury-how-is: done-by-her" },
        { "empty", "when: said-will-hurt-child", "when: { all: [] }" },
        { "empty", "    when: said-will-hurt-child\n", "" },
        { "one-condition", "when: said-will-hurt-child", "when: {}" },
        { "count", "count: 2", "count: 5" },
        { "unknown-group", "when: { group: daily-needs-unmet }", "when: { group: nothing-here }" },
        { "circle", "any: [child-went-hungry, child-was-cold, child-had-no-bed, child-had-no-clean-clothes]\n\n", "any: [child-went-hungry, group: round]\n  round: { not: { group: daily-needs-unmet } }\n\n" },
        { "unknown-level", "level: universal\n    response: talk\n    when: missed", "level: basement\n    response: talk\n    when: missed" },
        { "not-at-this-level", "level: universal\n    response: talk\n    when: missed", "level: universal\n    response: refer\n    when: missed" },
        { "does-nothing", "response: talk\n    when: missed", "response: nothing\n    when: missed" },
        { "longer-than-level", "level: targeted\n    response: consult\n    limit: same-day\n    when: asleep", "level: targeted\n    response: consult\n    limit: 3-working-days\n    when: asleep" },
        { "twice", "id: talk-meeting", "id: talk-use" },
        { "twice", "clause: 26", "clause: 25" },
        { "twice", "clause: 26", "clause: D1" },
        { "danger", "id: talk-meeting", "id: child-missing-now" },
        { "never-alone", "when: said-will-hurt-child", "when: using" },
        { "never-alone", "when: said-will-hurt-child", "when: { all: [said-will-hurt-child, past-removal] }" },
        { "never-alone", "when: said-will-hurt-child", "when: { not: asked-for-help }" },
        { "never-left-out", "  - using\n", "" },
        { "unknown-fact", "  - using\n", "  - using\n  - singing\n" },
        { "danger", "  - using\n", "  - using\n  - child-missing-now\n" },
        { "too-clever", "when: said-will-hurt-child", "when: &anchor said-will-hurt-child" },
        { "too-clever", "when: said-will-hurt-child", "when: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]" },
    };

    [Theory, MemberData(nameof(Slips)), Trait("row", "R8")]
    public void a_slip_is_named_with_its_line(string problem, string from, string to)
    {
        from = from.ReplaceLineEndings("\n");
        var text = ShippedText;
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Not in the shipped text: {from}");

        var reading = Framework.Parse(text.Remove(at, from.Length).Insert(at, to));

        Assert.Null(reading.Framework);
        var found = Assert.Single(reading.Problems.Select(p => p.Key).Distinct(), key => key == $"framework.problem.{problem}" || (problem == "twice" && key == "framework.problem.not-yaml"));
        Assert.True(new Phrasebook().Has(found));
        Assert.All(reading.Problems, p => Assert.InRange(p.Line, 1, text.Count(c => c == '\n') + 3));
    }

    [Fact]
    public void the_line_is_the_line_of_the_slip()
    {
        var lines = ShippedText.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains("when: said-will-hurt-child", StringComparison.Ordinal));
        lines[at] = "    when: not-a-fact-here";

        var problem = Assert.Single(Framework.Parse(string.Join('\n', lines)).Problems);

        Assert.Equal((at + 1, "framework.problem.unknown-fact", "not-a-fact-here"), (problem.Line, problem.Key, problem.Values[0]));
    }

    [Fact]
    public void all_slips_are_told_at_once_in_the_order_of_their_lines()
    {
        var text = ShippedText.Replace("limit: 1-working-day", "limit: soon", StringComparison.Ordinal).Replace("clause: 26", "clause: 25", StringComparison.Ordinal);

        var problems = Framework.Parse(text).Problems;

        Assert.True(problems.Count >= 2);
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- b")]
    [InlineData("name: x\n---\nname: y")]
    [InlineData("{}")]
    [InlineData("name: x\nversion: 1\nlevels: 5\nfacts: {}\ntriggers: [1]")]
    [InlineData("a: &a [*a]")]
    public void what_is_not_a_framework_is_told_so_and_breaks_nothing(string text) => Assert.NotEmpty(Framework.Parse(text).Problems);

    [Fact]
    public void text_broken_anywhere_is_read_or_refused_and_never_breaks_the_reader()
    {
        var text = ShippedText;
        var broken = from at in Gen.Choose(0, text.Length - 1)
                     from length in Gen.Choose(0, Math.Min(40, text.Length - at))
                     from put in Gen.Elements("", "{", "[", "]", "}", ":", "\"", "'", "&a ", "*a", "- ", "\n", "\t", "|", ">", "!", "%", "? ", "\0", "#", ",", "999999999999")
                     select text.Remove(at, length).Insert(at, put);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(broken.ToArbitrary(), yaml =>
        {
            var reading = Framework.Parse(yaml);
            return reading.Framework is not null || reading.Problems.All(p => p.Line >= 1);
        }));
    }

    [Fact]
    public void groups_that_swell_are_refused()
    {
        var swell = string.Concat(Enumerable.Range(1, 30).Select(i => $"  g{i}: {{ all: [group: g{i - 1}, group: g{i - 1}] }}\n"));
        var text = ShippedText.Replace("\ntriggers:\n", $"  g0: child-caring\n{swell}\ntriggers:\n", StringComparison.Ordinal);

        Assert.Contains(Framework.Parse(text).Problems, p => p.Key == "framework.problem.too-large");
    }

    [Fact]
    public void the_version_names_the_text_whatever_the_line_endings()
    {
        var version = Read(ShippedText).Version;

        Assert.Matches("^england-2\\+[0-9a-f]{8}$", version);
        Assert.Equal(version, Read(ShippedText.ReplaceLineEndings("\r\n")).Version);
        Assert.NotEqual(version, Read(ShippedText + "# another thought\n").Version);
    }

    [Fact, Trait("row", "R8")]
    public void the_file_says_that_it_is_a_starting_point() => Assert.Contains("A STARTING POINT", ShippedText, StringComparison.Ordinal);

    [Fact, Trait("row", "R8")]
    public void a_file_may_add_a_danger_line_and_its_limit_is_still_at_once()
    {
        var framework = Read(With("  - { id: fire, clause: 40, level: danger, response: act-now, limit: none, when: child-slept-outside }\n"
            .Replace("limit: none, ", "", StringComparison.Ordinal)));

        var decision = TriggerRules.Decide(Yes("child-slept-outside"), framework);

        Assert.Equal((Response.ActNow, Limit.AtOnce), (decision.Response, decision.Limit));
    }
}
