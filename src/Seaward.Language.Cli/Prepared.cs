using Seaward.Language.Rules.Ready;

namespace Seaward.Language.Cli;

/// <summary>The rules as they were made ready when the tool was built, or made now where there are none that fit this very build.</summary>
internal static class Prepared
{
    private static readonly Lazy<RuleBook> Ours = new(() => From(Place) ?? RuleBook.British);

    public static RuleBook Rules => Ours.Value;

    public static string Place => Path.Combine(AppContext.BaseDirectory, "en-GB.ready");

    public static RuleBook? From(string path)
    {
        try
        {
            return File.Exists(path) ? ReadyRules.Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Written beside its place and moved there, so that nobody meets half of it.
    public static void Make(string path)
    {
        var half = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(half, ReadyRules.Write(RuleBook.British));
        File.Move(half, path, overwrite: true);
    }
}
