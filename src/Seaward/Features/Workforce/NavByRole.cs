using System.Security.Claims;
using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Workforce;

/// <summary>Only the pages this person may open.</summary>
internal sealed class NavByRole : IStaffNav
{
    private static readonly (StaffNavItem Item, string May)[] All =
    [
        (new("/today", "staff.today"), May.WorkWithWomen),
        (new("/people/start", "workforce.nav.start"), May.WorkWithWomen),
        (new("/questions", "staff.questions"), May.AnswerQuestions),
        (new("/bags", "bags.nav"), May.MakeBags),
        (new("/sessions", "sessions.nav"), May.KeepTimes),
        (new("/library", "library.nav"), May.MakeBags),
        (new("/our-words", "kind.nav"), May.SignForTheGroup),
        (new("/by-hand", "by-hand.nav"), May.DoByHand),
        (new("/exceptions", "exception.title"), May.LookAgain),
        (new("/consistency/again", "again.nav"), May.DecideOnReferrals),
        (new("/consistency", "consistency.nav"), May.CompareDecisions),
        (new("/safeguarding/versions", "versions.nav"), May.LeadSafeguarding),
        (new("/group", "group.nav"), May.SignForTheGroup),
        (new("/group-said", "hearing.nav"), May.AnswerTheGroup),
        (new("/service", "staff.service"), May.SeeTheService),
        (new("/weeks", "week.nav"), May.SeeTheService),
        (new("/looked", "workforce.nav.looked"), May.AnswerWhoLooked),
        (new("/staff", "workforce.nav.staff"), May.LookAfterStaff),
    ];

    public IReadOnlyList<StaffNavItem> For(ClaimsPrincipal person) =>
        SignedIn.RoleOf(person) is { } role ? [.. All.Where(page => May.Do(role, page.May)).Select(page => page.Item)] : [];
}
