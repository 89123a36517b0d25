using System.IO.Enumeration;
using Seaward.Language.Cli.Documents;

namespace Seaward.Language.Cli;

/// <summary>Where something was found.</summary>
internal sealed record Place(string File, int Line, int Column, int EndColumn, Finding Finding);

/// <summary>The files that names, folders and patterns stand for.</summary>
internal sealed record Places(IReadOnlyList<string> Paths, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", "node_modules"];

    public static Places Find(IReadOnlyList<string> asked)
    {
        var (paths, problems, notes) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var one in asked)
        {
            if (one == "-" || File.Exists(one)) paths.Add(one);
            else if (Directory.Exists(one)) Folder(one, paths, notes);
            else if (!one.Contains('*', StringComparison.Ordinal) && !one.Contains('?', StringComparison.Ordinal)) problems.Add($"{one}: there is no such file.");
            else if (!Pattern(one, paths)) problems.Add($"{one}: no file is called so.");
        }
        return new([.. paths.Distinct()], problems, notes);
    }

    private static void Folder(string folder, List<string> paths, List<string> notes)
    {
        foreach (var path in Under(folder))
        {
            if (Document.IsKnown(path)) paths.Add(path);
            else if (Document.IsPdf(path)) notes.Add($"{path}: {Document.ExportFirst}");
        }
    }

    private static IEnumerable<string> Under(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var file in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal)) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(inner);
            if (name.StartsWith('.') || Left.Contains(name) || new DirectoryInfo(inner).LinkTarget is not null) continue;
            foreach (var file in Under(inner)) yield return file;
        }
    }

    // * and ? stay within a folder; ** goes through folders.
    private static bool Pattern(string pattern, List<string> paths)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var still = parts.TakeWhile(part => !part.Contains('*', StringComparison.Ordinal) && !part.Contains('?', StringComparison.Ordinal)).ToArray();
        var from = still.Length == 0 ? "." : still is [""] ? "/" : string.Join('/', still);
        if (!Directory.Exists(from)) return false;
        var before = paths.Count;
        paths.AddRange(Matching(from, parts[still.Length..]));
        return paths.Count > before;
    }

    private static IEnumerable<string> Matching(string folder, string[] parts)
    {
        var here = folder == "." ? "" : folder.TrimEnd('/') + "/";
        var last = parts.Length == 1;
        if (parts[0] == "**")
        {
            foreach (var path in Matching(folder, last ? ["*"] : parts[1..])) yield return path;
            foreach (var inner in Names(folder, folders: true).Where(name => !Left.Contains(name)))
                foreach (var path in Matching(here + inner, parts)) yield return path;
            yield break;
        }
        foreach (var name in Names(folder, folders: !last).Where(name => FileSystemName.MatchesSimpleExpression(parts[0], name, ignoreCase: false)))
        {
            if (last) yield return here + name;
            else foreach (var path in Matching(here + name, parts[1..])) yield return path;
        }
    }

    private static IEnumerable<string> Names(string folder, bool folders) =>
        (folders ? Directory.EnumerateDirectories(folder).Where(inner => new DirectoryInfo(inner).LinkTarget is null) : Directory.EnumerateFiles(folder))
            .Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);
}
