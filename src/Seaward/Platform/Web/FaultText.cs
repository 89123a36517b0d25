using System.Diagnostics;

namespace Seaward.Platform.Web;

/// <summary>What a log may keep of a fault: which kind it was and where in our program. Messages may hold her words.</summary>
public static class FaultText
{
    public static string Of(Exception fault)
    {
        var inner = fault.InnerException is { } cause ? Environment.NewLine + "because of " + Of(cause) : "";
        return $"{fault.GetType().FullName}{Environment.NewLine}{new StackTrace(fault, fNeedFileInfo: false)}{inner}";
    }

    /// <summary>The pattern of the address, without what was filled in.</summary>
    public static string Place(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no page";
}

internal static partial class WebLog
{
    [LoggerMessage(LogLevel.Error, "Fault {Reference}, answered {Status}, at {Place}: {Fault}")]
    public static partial void Fault(this ILogger log, string reference, int status, string place, string fault);

    [LoggerMessage(LogLevel.Information, "Refused {Reference}, answered {Status}, at {Place}")]
    public static partial void Refused(this ILogger log, string reference, int status, string place);
}
