using System.IO.Enumeration;
using Seaward.Language.Cli.Documents;

namespace Seaward.Language.Cli;

/// <summary>Where something was found, and the words as people read them.</summary>
internal sealed record Place(string File, int Line, int Column, int EndLine, int EndColumn, Finding Finding, string Words);

/// <summary>The files that names, folders and patterns stand for.</summary>
internal sealed record Places(IReadOnlyList<string> Paths, IReadOnlyList<Unread> Problems, IReadOnlyList<Unread> Notes)
{
    private static readonly EnumerationOptions Open = new() { IgnoreInaccessible = true };
    private static readonly string[] Left = ["bin", "obj", "artifacts", "node_modules"];

    public static Places Find(IReadOnlyList<string> asked)
    {
        var (paths, problems, notes) = (new List<string>(), new List<Unread>(), new List<Unread>());
        foreach (var one in asked)
        {
            if (one == "-" || File.Exists(one)) paths.Add(one);
            else if (Directory.Exists(one)) Folder(one, paths, problems, notes);
            else if (!one.Contains('*', StringComparison.Ordinal) && !one.Contains('?', StringComparison.Ordinal)) problems.Add(new(one, "there is no such file."));
            else if (!Pattern(one, paths)) problems.Add(new(one, "no file is called so."));
        }
        return new([.. paths.Distinct()], problems, notes);
    }

    private static void Folder(string folder, List<string> paths, List<Unread> problems, List<Unread> notes)
    {
        var before = paths.Count + problems.Count + notes.Count;
        foreach (var path in Under(folder, problems))
        {
            if (Document.IsKnown(path)) paths.Add(path);
            else if (Document.IsPdf(path)) notes.Add(new(path, Document.ExportFirst));
        }
        if (paths.Count + problems.Count + notes.Count == before) notes.Add(new(folder, "there is nothing in this folder that can be read."));
    }

    private static IEnumerable<string> Under(string folder, List<Unread> problems)
    {
        foreach (var file in Listed(folder, Directory.GetFiles, problems).Where(HoldsSomething)) yield return file;
        foreach (var inner in Listed(folder, Directory.GetDirectories, problems))
        {
            var name = Path.GetFileName(inner);
            if (name.StartsWith('.') || Left.Contains(name) || new DirectoryInfo(inner).LinkTarget is not null) continue;
            foreach (var file in Under(inner, problems)) yield return file;
        }
    }

    // A folder that may not be looked into is named, once, like a file that may not be read.
    private static IEnumerable<string> Listed(string folder, Func<string, string, EnumerationOptions, string[]> list, List<Unread> problems)
    {
        try
        {
            return list(folder, "*", new() { IgnoreInaccessible = false }).Order(StringComparer.Ordinal);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            var unread = new Unread(folder, "this folder may not be read.");
            if (!problems.Contains(unread)) problems.Add(unread);
            return [];
        }
    }

    // A named pipe has no length either, and would be waited for. A document of Word that is empty is damaged, and is named.
    private static bool HoldsSomething(string path) => new FileInfo(path) is not { Exists: true, Length: 0 } || Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

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
        (folders ? Directory.GetDirectories(folder, "*", Open).Where(inner => new DirectoryInfo(inner).LinkTarget is null) : Directory.GetFiles(folder, "*", Open).Where(HoldsSomething))
            .Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);
}
