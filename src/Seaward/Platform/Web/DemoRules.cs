using System.Net;

namespace Seaward.Platform.Web;

/// <summary>A demo shows its sign-ins to anyone who can open it, so nobody but this computer may.</summary>
public static class DemoRules
{
    public static IReadOnlyList<Outcome> Check(IEnumerable<string> urls, string environment)
    {
        List<Outcome> wrong = [.. urls.SelectMany(Split).Where(url => !OnThisComputer(url)).Select(url => Outcome.Refused("web.demo.binding", url))];
        if (environment == "Production") wrong.Add(Outcome.Refused("web.demo.production"));
        return wrong;
    }

    public static bool OwnHost(string? host) => host is "localhost" or "127.0.0.1" or "[::1]";

    public static bool Forwarded(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool OnThisComputer(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return false;
        return uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
