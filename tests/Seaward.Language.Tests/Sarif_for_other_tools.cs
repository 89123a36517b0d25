using System.Text.Json;
using Seaward.Language.Cli;
using Seaward.Language.Cli.Answers;

namespace Seaward.Language.Tests;

/// <summary>What tools for code review ask of a SARIF 2.1.0 file.</summary>
[Trait("row", "R5l")]
public sealed class Sarif_for_other_tools : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seaward-sarif").FullName;

    [Fact]
    public void has_every_member_that_the_standard_requires()
    {
        var log = Log("check", "--format", "sarif", Written("a.txt", "She is an addict.\nShe relapsed."));
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(driver.GetProperty("name").GetString()!);
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule =>
        {
            Assert.NotEmpty(rule.GetProperty("id").GetString()!);
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        });
        Assert.Equal(driver.GetProperty("rules").GetArrayLength(), driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void each_result_points_at_its_rule_and_at_a_place_that_is_there()
    {
        const string text = "She is\na drug-using mother and she\r\nfailed to\nengage with us.";
        var run = Log("check", "--format", "sarif", Written("in/a b#c.txt", text)).GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var lines = text.Split('\n');
        Assert.NotEqual(0, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            var address = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.IsWellFormedUriString(address, UriKind.RelativeOrAbsolute), address);
            Assert.EndsWith("in/a%20b%23c.txt", address, StringComparison.Ordinal);
            var region = place.GetProperty("region");
            var (line, column, endLine, endColumn) = (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn"));
            Assert.InRange(line, 1, lines.Length);
            Assert.InRange(column, 1, lines[line - 1].Length);
            Assert.True(endLine > line || (endLine == line && endColumn > column));
            Assert.InRange(endColumn, 1, lines[endLine - 1].Length + 1);
        });
    }

    [Fact]
    public void a_finding_over_two_lines_ends_on_the_second()
    {
        var region = Log("check", "--format", "sarif", Written("a.txt", "She failed to\nengage.")).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((1, 5, 2, 7), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
    }

    [Fact]
    public void addresses_go_from_where_the_tool_was_started()
    {
        Assert.Equal("notes/a%20b.txt", Sarif.Address(Path.Combine(Environment.CurrentDirectory, "notes", "a b.txt")));
        Assert.Equal("notes/a.txt", Sarif.Address("./notes/../notes/a.txt"));
        Assert.Equal("a%3Ab.txt", Sarif.Address("a:b.txt"));
        Assert.StartsWith("file:///", Sarif.Address("/elsewhere/a.txt"), StringComparison.Ordinal);
        Assert.Equal("stdin", Sarif.Address("-"));
    }

    [Fact]
    public void says_what_could_not_be_read_and_how_it_ended()
    {
        File.WriteAllBytes(Path.Combine(_folder, "noise.txt"), [0xC3, 0x28, 0x41]);
        Written("letter.pdf", "%PDF");
        var run = Log("check", "--format", "sarif", _folder, Path.Combine(_folder, "no such.txt")).GetProperty("runs")[0];
        var invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, Number(invocation, "exitCode"));
        var told = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        Assert.Equal(["error", "error", "note"], told.Select(one => one.GetProperty("level").GetString()));
        Assert.All(told, one => Assert.NotEmpty(one.GetProperty("message").GetProperty("text").GetString()!));
        Assert.Contains(told, one => one.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!.EndsWith("no%20such.txt", StringComparison.Ordinal));
        var good = Log("check", "--format", "sarif", Written("good.txt", "Fine.")).GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.True(good.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(0, Number(good, "exitCode"));
    }

    [Fact]
    public void what_is_piped_in_has_an_address_too()
    {
        using var input = new MemoryStream("She is an addict."u8.ToArray());
        using StringWriter said = new(), problems = new();
        Assert.Equal(1, new Tool(said, problems, () => input, false).Run(["check", "--format=sarif", "-"]));
        using var log = JsonDocument.Parse(said.ToString());
        Assert.Equal("stdin", log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static JsonElement Log(params string[] args)
    {
        using StringWriter said = new(), problems = new();
        new Tool(said, problems, () => Stream.Null, false).Run(args);
        using var log = JsonDocument.Parse(said.ToString());
        return log.RootElement.Clone();
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
