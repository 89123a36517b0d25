using AngleSharp.Dom;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.Features.Workforce;

/// <summary>Someone with a phone that counts codes and a sheet of paper.</summary>
internal sealed class Someone(ASeaward seaward, string name)
{
    public const string Password = "teapot gravel violin nine";
    private byte[] key = [];

    public string Name => name;
    public Visitor Browser { get; } = seaward.Anyone();
    public IReadOnlyList<string> Paper { get; private set; } = [];

    public string CodeNow => OneTimeCodeRules.At(key, OneTimeCodeRules.StepOf(seaward.Clock.GetUtcNow()));

    public string NextCode()
    {
        seaward.Clock.Pass(TimeSpan.FromSeconds(31));
        return CodeNow;
    }

    public void Scan(Sheet sheet) => key = Base32(sheet.Page.QuerySelector("code.num")!.TextContent);

    public async Task<Sheet> Accept(string link, params (string Name, string Value)[] more)
    {
        var sheet = await Browser.Read(new Uri(link, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } full ? full.PathAndQuery : link);
        if (sheet.Page.QuerySelector("code.num") is null) return sheet;
        Scan(sheet);
        (string Name, string Value)[] usual = [("Name", name), ("Password", Password), ("Code", CodeNow)];
        var done = await Browser.Press(sheet, "Finish", [.. usual.ExceptBy(more.Select(m => m.Name), u => u.Name), .. more]);
        Paper = [.. done.Page.QuerySelectorAll("li .num").Select(code => code.TextContent)];
        return done;
    }

    public Task<Sheet> SignIn(string code, string password = Password, string? back = null) => SignInAs(name, password, code, back);

    public async Task<Sheet> SignInAs(string who, string password, string code, string? back = null)
    {
        var sheet = await Browser.Read("/sign-in" + (back is null ? "" : "?back=" + Uri.EscapeDataString(back)));
        return await Browser.Press(sheet, "Sign in", ("Name", who), ("Password", password), ("Code", code));
    }

    private static byte[] Base32(string written)
    {
        var bits = string.Concat(written.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}

internal static class Inviting
{
    /// <summary>A manager at a desk makes a link and hands it over.</summary>
    public static async Task<string> Invites(this Visitor manager, string firstName, Role role)
    {
        var sheet = await manager.Press(await manager.Read("/staff"), "Make a link to hand over", ("FirstName", firstName), ("Role", role.ToString()), ("Site", "The Blue Door"));
        return sheet.Page.QuerySelector("#handed-over")!.TextContent;
    }

    public static async Task<Someone> Joins(this ASeaward seaward, Visitor manager, string firstName, Role role)
    {
        var someone = new Someone(seaward, firstName.ToLowerInvariant() + ".door");
        await someone.Accept(await manager.Invites(firstName, role));
        return someone;
    }
}
