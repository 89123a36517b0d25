using System.Text.RegularExpressions;

namespace Seaward.Tests.House;

public sealed partial class What_a_browser_is_sent
{
    [Fact]
    public void has_no_physical_side() => Repo.None(
        from file in Repo.Files("src/Seaward/wwwroot", "*.css")
        from Match side in Physical().Matches(Comments().Replace(File.ReadAllText(file), ""))
        select $"{Repo.Name(file)}: {side.Value.Trim()}");

    [Fact]
    public void has_no_inline_script_style_or_handler() => Repo.None(
        from file in Repo.Files("src/Seaward", "*.cshtml")
        from Match inline in Inline().Matches(RazorComments().Replace(File.ReadAllText(file), ""))
        select $"{Repo.Name(file)}: {inline.Value.Trim()}");

    [Fact]
    public void sets_no_style_from_script() => Repo.None(
        from file in Repo.Files("src/Seaward/wwwroot", "*.js")
        from Match style in ScriptStyle().Matches(File.ReadAllText(file))
        select $"{Repo.Name(file)}: {style.Value}");

    [Fact]
    public void asks_nobody_else_for_anything() => Repo.None(
        from file in Repo.Files("src/Seaward/wwwroot", "*.*").Concat(Repo.Files("src/Seaward", "*.cshtml")).Concat(Repo.Files("src/Seaward", "*.svg"))
        from Match address in Elsewhere().Matches(File.ReadAllText(file))
        select $"{Repo.Name(file)}: {address.Value}");

    [Fact]
    public void stores_nothing() => Repo.None(
        from file in Repo.Files("src/Seaward/wwwroot", "*.js")
        from Match store in Storage().Matches(File.ReadAllText(file))
        select $"{Repo.Name(file)}: {store.Value}");

    [GeneratedRegex(@"(?m)(?<=^|[;{])\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|overflow-[xy]|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear):\s*(?:left|right)")]
    private static partial Regex Physical();

    [GeneratedRegex(@"(?s)/\*.*?\*/")]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?s)@\*.*?\*@")]
    private static partial Regex RazorComments();

    [GeneratedRegex("""(?i)\sstyle\s*=\s*["'@]|<style\b|<script(?![^>]*\bsrc=)[^>]*>|<[a-z][^<>]*\son[a-z]+\s*=\s*["'@]|javascript:""")]
    private static partial Regex Inline();

    [GeneratedRegex(@"setAttribute\(['""]style|\.cssText|insertRule")]
    private static partial Regex ScriptStyle();

    [GeneratedRegex("""(?i)(?<![\w-])(?:https?:)?//(?!www\.w3\.org/)[a-z0-9-]+\.[a-z]{2,}[^\s"')]*|@import\b""")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|caches\.open)\b")]
    private static partial Regex Storage();
}
