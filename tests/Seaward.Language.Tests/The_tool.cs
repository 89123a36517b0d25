using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Seaward.Language.Cli;

namespace Seaward.Language.Tests;

/// <summary>The tool as people and scripts meet it.</summary>
[Trait("row", "R5l")]
public sealed class The_tool : IDisposable
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("seaward-language").FullName;

    [Fact]
    public void answers_nought_one_and_two()
    {
        Assert.Equal(0, Run("check", Written("good.txt", "She came at ten.")).Code);
        Assert.Equal(1, Run("check", Written("bad.txt", "She is an addict.")).Code);
        Assert.Equal(0, Run("check", "--min-severity", "high", Written("mild.txt", "She relapsed.")).Code);
        Assert.Equal(1, Run("check", "--min-severity=medium", Written("mild.txt", "She relapsed.")).Code);
        Assert.Equal(2, Run().Code);
        Assert.Equal(2, Run("check").Code);
        Assert.Equal(2, Run("chekc", "x").Code);
        Assert.Equal(2, Run("check", "--format", "xml", "x.txt").Code);
        Assert.Equal(2, Run("explain", "no-such-rule").Code);
        Assert.Equal(0, Run("help").Code);
    }

    [Fact]
    public void names_a_file_that_it_cannot_read_and_checks_the_rest()
    {
        File.WriteAllBytes(Path.Combine(_folder, "noise.txt"), [0xC3, 0x28, 0x41]);
        var (code, said, problems) = Run("check", Path.Combine(_folder, "none.txt"), Path.Combine(_folder, "noise.txt"), Written("bad.txt", "She is an addict."));
        Assert.Equal(2, code);
        Assert.Contains("bad.txt:1:11: high: addict (addict)", said, StringComparison.Ordinal);
        Assert.Contains("none.txt: there is no such file.", problems, StringComparison.Ordinal);
        Assert.Contains("noise.txt: this is neither UTF-8 nor UTF-16 text.", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void asks_for_the_text_of_a_pdf()
    {
        var (code, _, problems) = Run("check", Written("letter.pdf", "%PDF-1.7"));
        Assert.Equal(2, code);
        Assert.Contains("export it as .docx or .txt", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void reads_text_in_any_of_these(string encoding)
    {
        var path = Path.Combine(_folder, "note.txt");
        File.WriteAllText(path, "Fine.\r\nShe is an addict.", Encoding.GetEncoding(encoding));
        Assert.Contains("note.txt:2:11", Run("check", path).Said, StringComparison.Ordinal);
        File.WriteAllBytes(path, Encoding.GetEncoding(encoding).GetBytes("Fine.\nShe is an addict."));
        Assert.Contains("note.txt:2:11", Run("check", path).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "# Notes\n\n> I was a junkie.\n\nShe is an **addict**.", 5, 13)]
    [InlineData("a.html", "<html><head><style>.junkie{}</style><script>junkie()</script></head>\n<body class=\"junkie\"><p>She&rsquo;s\n an <b>addict</b>.</p>\n<blockquote>\n<p>I was a junkie.</p></blockquote><p><q>I was a junkie</q>, she said.</p>", 3, 8)]
    [InlineData("a.cshtml", "@model Junkie\n@* a junkie *@\n@{ var junkie = \"junkie\"; }\n<p>@W[\"junkie\"] @Model.Junkie(\"junkie\")</p>\n<p>She is an addict.</p>", 5, 14)]
    [InlineData("a.resx", "<root>\n<!-- junkie -->\n<data name=\"junkie.one\" xml:space=\"preserve\"><value>She is an addict.</value><comment>junkie</comment></data>\n</root>", 3, 63)]
    [InlineData("a.htm", "<p>Good.<p>She is an add<wbr>ict.", 1, 22)]
    public void reads_only_what_people_read(string name, string text, int line, int column)
    {
        var found = Found(Written(name, text));
        var one = Assert.Single(found);
        Assert.Equal(("addict", line, column), (one.GetProperty("rule").GetString(), one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("<p>She is an ad<b>di</b>ct.</p>", "addict", 1, 14)]
    [InlineData("<p>She is in&nbsp;denial.</p>", "in\u00a0denial", 1, 11)]
    [InlineData("<p>A drug&#45;seeking <i>mother</i>.</p>", "drug-seeking", 1, 6)]
    [InlineData("<p>Fine.</p>\n<img src=\"junkie.png\"\n alt=\"She is an addict\">", "addict", 3, 17)]
    [InlineData("<a title='An &quot;addict&quot; &amp; a junkie' href=\"/junkie\">Fine</a>", "junkie", 1, 41)]
    [InlineData("<input placeholder=\"Is she an addict\" value=\"junkie\" name=addict>", "addict", 1, 31)]
    [InlineData("<button aria-label=\"Mark as addict\" value=\"junkie\">Fine</button>", "addict", 1, 29)]
    [InlineData("<input type=submit value=\"Send the junkie home\">", "junkie", 1, 36)]
    [InlineData("<select><optgroup label=\"Junkies\"><option value=junkie>Fine</optgroup></select>", "Junkies", 1, 26)]
    [InlineData("<p>She <b title=\"fine\">has been</b> clean for six weeks.</p>", "clean", 1, 37)]
    public void tells_words_as_people_read_them_in_a_page_and_in_what_stands_in_its_tags(string page, string words, int line, int column)
    {
        foreach (var name in (string[])["a.html", "a.cshtml"])
        {
            var one = Assert.Single(Found(Written(name, page)), one => one.GetProperty("text").GetString() == words);
            Assert.Equal((words, line, column), (one.GetProperty("text").GetString(), one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32()));
        }
    }

    [Fact]
    public void reads_a_word_document_as_it_stands_after_its_changes()
    {
        var path = Docx($"<w:document {Word} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
            "<w:p><w:r><w:t xml:space=\"preserve\">She is </w:t></w:r><w:del><w:r><w:delText>a junkie</w:delText></w:r></w:del><w:ins><w:r><w:t>an add</w:t></w:r><w:ins><w:r><w:t>ict.</w:t></w:r></w:ins></w:ins></w:p>" +
            "<w:p><w:moveFrom><w:r><w:t>A junkie.</w:t></w:r></w:moveFrom><w:r><w:t>Fine.</w:t></w:r></w:p>" +
            "<w:p><w:r><w:t xml:space=\"preserve\">Before, </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box: a junkie.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box: a junkie.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>she was manipulative.</w:t></w:r></w:p></w:body></w:document>");
        Assert.Equal(["addict", "junkie", "manipulative"], Found(path).Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public void says_so_where_there_is_nothing_to_read()
    {
        var (code, said, problems) = Run("check", Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName);
        Assert.Equal((0, ""), (code, said));
        Assert.Contains("there is nothing in this folder that can be read.", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void stops_at_a_link_to_something_without_an_end()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "endless.txt"), "/dev/zero");
        Assert.Contains("endless.txt: this file is larger than 64 MB.", Run("check", Path.Combine(_folder, "endless.txt")).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void waits_for_no_pipe_that_lies_in_a_folder()
    {
        Written("notes/a.txt", "She is an addict.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder, "notes/b.txt")])) made.WaitForExit();
        Assert.Equal(["a.txt"], Names(Path.Combine(_folder, "notes")));
        Assert.Equal(["a.txt"], Names(Path.Combine(_folder, "notes/*.txt")));
    }

    [Fact]
    public void reads_a_word_document()
    {
        var path = Docx($"<w:document {Word}><w:body><w:p><w:r><w:t>Fine.</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">She is an </w:t></w:r><w:r><w:t>addict.</w:t></w:r></w:p>" +
            "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr><w:r><w:t>I was a junkie.</w:t></w:r></w:p></w:body></w:document>");
        var one = Assert.Single(Found(path));
        Assert.Equal((2, 11), (one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>")]
    [InlineData("<w:document")]
    public void refuses_a_word_document_with_tricks(string xml)
    {
        var (code, _, problems) = Run("check", Docx(xml));
        Assert.Equal(2, code);
        Assert.Contains("is not a Word document, or it is damaged", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void refuses_a_small_archive_that_holds_too_much()
    {
        var path = Docx($"<w:document {Word}><w:body>", zeros: 80 * 1024 * 1024);
        Assert.True(new FileInfo(path).Length < 1024 * 1024);
        Assert.Contains("unpacks to more than 64 MB", Run("check", path).Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<root><data name=\"a\"><value>She is an addict")]
    [InlineData("<root><data name=\"a\"><value>She is an addict</root>")]
    public void names_resources_that_are_damaged(string xml)
    {
        var (code, _, problems) = Run("check", Written("a.resx", xml));
        Assert.Equal(2, code);
        Assert.Contains("a.resx: this is not a .resx, or it is damaged.", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void refuses_an_archive_whose_many_pieces_hold_too_much()
    {
        var path = Docx($"<w:document {Word}><w:body></w:body></w:document>", zeros: 20 * 1024 * 1024, headers: 4);
        Assert.Contains("unpacks to more than 64 MB", Run("check", path).Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.resx", "<data><value>x</data>")]
    [InlineData("a.resx", "<data></data>")]
    [InlineData("a.cshtml", "@functions ")]
    [InlineData("a.cshtml", "@( ")]
    [InlineData("a.html", "<script ")]
    [InlineData("a.html", "<p \"")]
    [InlineData("a.html", "&amp")]
    [InlineData("a.txt", "clean ")]
    public void reads_one_long_line_of_anything_in_a_moment(string name, string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.InRange(Run("check", "--format", "json", Written(name, string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length)) + "</root>")).Code, 0, 2);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void goes_round_no_circle_of_links()
    {
        Written("in/a.txt", "She is an addict.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "in", "round"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "self.txt"), Path.Combine(_folder, "self.txt"));
        var (code, said, problems) = Run("check", _folder);
        Assert.Equal(2, code);
        Assert.Contains("a.txt:1:11", said, StringComparison.Ordinal);
        Assert.Contains("self.txt: ", problems, StringComparison.Ordinal);
        Assert.Single(Names(Path.Combine(_folder, "**", "a.txt")));
    }

    [Fact]
    public void goes_through_folders_and_patterns()
    {
        Written("a.txt", "She is an addict.");
        Written("in/b.md", "She is a junkie.");
        Written("bin/c.md", "She is a junkie.");
        Written("in/d.cs", "// junkie");
        Assert.Equal(["a.txt", "b.md"], Names(_folder));
        Assert.Equal(["b.md"], Names(Path.Combine(_folder, "in", "*.md")));
        Assert.Equal(["a.txt", "b.md"], Names(Path.Combine(_folder, "**", "*.*")).Where(name => !name.EndsWith(".cs", StringComparison.Ordinal)));
        Assert.Equal(2, Run("check", Path.Combine(_folder, "*.resx")).Code);
    }

    [Fact]
    public void reads_what_is_piped_in()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("She is an addict."));
        using StringWriter said = new(), problems = new();
        Assert.Equal(1, new Tool(said, problems, () => input, false).Run(["check", "-"]));
        Assert.StartsWith("stdin:1:11: high: addict", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void writes_one_array_for_programs()
    {
        var one = Assert.Single(Found(Written("a.txt", "Fine.\nShe is an addict.")));
        Assert.Equal((2, 11, "addict", "addict", "high"), (one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32(), one.GetProperty("text").GetString(), one.GetProperty("rule").GetString(), one.GetProperty("severity").GetString()));
        Assert.EndsWith("a.txt", one.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, one.GetProperty("instead").GetArrayLength());
        Assert.NotEmpty(one.GetProperty("why").GetString()!);
        Assert.Empty(Found(Written("b.txt", "Fine.")));
    }

    [Fact]
    public void writes_sarif_for_review()
    {
        using var sarif = JsonDocument.Parse(Run("check", "--format", "sarif", Written("a b.txt", "She is an addict.")).Said);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("addict", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("a%20b.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal((1, 11, 17), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(), place.GetProperty("region").GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public void lists_and_explains_its_rules()
    {
        Assert.Equal(RuleBook.British.Rules.Count, Run("rules").Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var said = Run("explain", "addict").Said;
        Assert.Contains("addict (high)", said, StringComparison.Ordinal);
        Assert.Contains("Instead:", said, StringComparison.Ordinal);
        Assert.Contains("Source: ", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Said, string Problems) Run(params string[] args)
    {
        using StringWriter said = new(), problems = new();
        var code = new Tool(said, problems, () => Stream.Null, false).Run(args);
        return (code, said.ToString(), problems.ToString());
    }

    private static List<JsonElement> Found(string path)
    {
        using var json = JsonDocument.Parse(Run("check", "--format", "json", path).Said);
        return [.. json.RootElement.EnumerateArray().Select(one => one.Clone())];
    }

    private static List<string> Names(string asked) => [.. Found(asked).Select(one => Path.GetFileName(one.GetProperty("file").GetString()!)).Order(StringComparer.Ordinal)];

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private string Docx(string document, long zeros = 0, int headers = 0)
    {
        var path = Path.Combine(_folder, "letter.docx");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Piece(archive, "word/document.xml", document, zeros);
        for (var header = 1; header <= headers; header++) Piece(archive, $"word/header{header}.xml", document, zeros);
        return path;
    }

    private static void Piece(ZipArchive archive, string name, string document, long zeros)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(document));
        var spaces = new byte[1024 * 1024];
        Array.Fill(spaces, (byte)' ');
        for (var left = zeros; left > 0; left -= spaces.Length) entry.Write(spaces);
    }
}
