using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Door;
using Seaward.Platform.Identity;
using Seaward.Platform.Time;

namespace Seaward.Platform.Web;

/// <summary>A page opened in a hurry asks for itself again when its time is over, and is refused: it ends in a tab left open too.</summary>
internal sealed class EndsByItself : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not PageResult || SignedIn.RoleOf(context.HttpContext.User) is null) return;
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<RecordDoor>().EndsAt is not { } ends) return;
        var left = (int)Math.Ceiling((ends - services.GetRequiredService<ServiceClock>().Now).TotalSeconds);
        context.HttpContext.Response.Headers["Refresh"] = Math.Max(1, left).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
