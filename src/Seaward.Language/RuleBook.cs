using Seaward.Language.Rules;

namespace Seaward.Language;

/// <summary>Rules that were read, checked and made ready. It never changes and may be used by any number of threads.</summary>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> Ours = new(OfOurs);

    internal RuleBook(string language, IReadOnlyDictionary<string, string> sources, IReadOnlyList<Rule> rules, Tables tables) =>
        (Language, Sources, Rules, Tables) = (language, sources, rules, tables);

    /// <summary>The rules that come with the library, for British English.</summary>
    public static RuleBook British => Ours.Value;

    /// <summary>The language of the rules, for instance <c>en-GB</c>.</summary>
    public string Language { get; }

    /// <summary>What each source tag stands for.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>Every rule, in the order of the file.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    internal Tables Tables { get; }

    /// <summary>Reads rule files. A later one replaces rules of the same id in an earlier one and may name some under "removed".</summary>
    /// <param name="files">For each file a name, which is used in what is said about its mistakes, and its text: JSON with comments.</param>
    /// <returns>The rules, ready for a <see cref="Checker"/>.</returns>
    /// <exception cref="RuleFileException">A file is wrong somewhere; all places are named.</exception>
    public static RuleBook Read(params IReadOnlyList<(string Name, string Json)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = new RuleFile();
        foreach (var (name, json) in files) read.Add(name, json);
        return Of(read);
    }

    private static RuleBook Of(RuleFile read)
    {
        var maker = new TablesMaker(read);
        var tables = maker.Make();
        return new(read.Language, read.Sources, maker.Rules, tables);
    }

    /// <summary>The library's own rules with others over them, such as those a women's group has agreed.</summary>
    /// <param name="name">What the other file is called in what is said about its mistakes.</param>
    /// <param name="json">Its text: JSON with comments, in the same form; it may use the word lists of the library's own file.</param>
    /// <returns>The rules, ready for a <see cref="Checker"/>.</returns>
    /// <exception cref="RuleFileException">The file is wrong somewhere; all places are named.</exception>
    public static RuleBook BritishWith(string name, string json) => Read(("en-GB.jsonc", Embedded()), (name, json));

    private static RuleBook OfOurs()
    {
        var read = new RuleFile();
        read.Add("en-GB.jsonc", Embedded());
        return Of(read);
    }

    private static string Embedded()
    {
        using var file = new StreamReader(typeof(RuleBook).Assembly.GetManifestResourceStream("en-GB.jsonc")!);
        return file.ReadToEnd();
    }
}
