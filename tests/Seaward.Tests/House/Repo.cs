using System.Runtime.CompilerServices;

namespace Seaward.Tests.House;

/// <summary>The files of the repository, for rules that read source.</summary>
internal static class Repo
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    public static IEnumerable<string> Files(string under, string pattern) => Directory
        .EnumerateFiles(At(under), pattern, SearchOption.AllDirectories)
        .Where(file => !Name(file).Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    /// <summary>Lines of a reviewed list; what follows # is for the reader.</summary>
    public static IEnumerable<string> Lines(string path) => File.ReadLines(At(path))
        .Select(line => line.Split(" #")[0].Trim())
        .Where(line => line.Length > 0 && line[0] != '#');

    public static IEnumerable<string> Reviewed(string list) => Lines("tests/Seaward.Tests/House/" + list);

    /// <summary>A page made from the program is kept beside it; SEAWARD_WRITE_DOCS=1 makes it anew.</summary>
    public static void KeepsPage(string path, string made)
    {
        if (Environment.GetEnvironmentVariable("SEAWARD_WRITE_DOCS") == "1") File.WriteAllText(At(path), made);
        Assert.True(File.Exists(At(path)) && File.ReadAllText(At(path)).ReplaceLineEndings("\n") == made,
            $"{path} is not what the program says now. SEAWARD_WRITE_DOCS=1 dotnet test --filter House makes it anew.");
    }

    /// <summary>Each line is a place where a rule is broken; all of them are told.</summary>
    public static void None<T>(IEnumerable<T> broken)
    {
        var lines = broken.ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} times:\n{string.Join('\n', lines)}");
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
