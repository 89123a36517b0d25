using System.Security.Claims;

namespace Seaward.Platform.Web.Look;

public sealed record StaffNavItem(string Href, string Words);

/// <summary>The pages this person may open, in the order of a working day.</summary>
public interface IStaffNav
{
    IReadOnlyList<StaffNavItem> For(ClaimsPrincipal person);
}

/// <summary>Everything, for everyone: until something that knows the roles takes its place.</summary>
internal sealed class WholeStaffNav : IStaffNav
{
    private static readonly StaffNavItem[] All =
    [
        new("/today", "staff.today"),
        new("/questions", "staff.questions"),
        new("/service", "staff.service"),
    ];

    public IReadOnlyList<StaffNavItem> For(ClaimsPrincipal person) => All;
}
