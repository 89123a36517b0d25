using System.Collections.Frozen;

namespace Seaward.Platform.Identity;

/// <summary>What people here may do, as sentences. A page names one; the default is nobody.</summary>
public static class May
{
    public const string WorkWithWomen = "work with women, each through the door";
    public const string AnswerQuestions = "answer questions asked at the front door";
    public const string DecideOnReferrals = "think a referral through, give notice and send";
    public const string SendInDanger = "act when someone is in danger now";
    public const string DoByHand = "do by hand what waits for anyone here";
    public const string LookAgain = "be the second person who looks";
    public const string LeadSafeguarding = "lead safeguarding";
    public const string SeeTheService = "see how the service is doing";
    public const string CompareDecisions = "see whether the same facts are decided the same way";
    public const string LookAfterStaff = "invite staff and say who has left";
    public const string AgreeToANewWayIn = "agree that a colleague who lost theirs gets a new way in";
    public const string AnswerWhoLooked = "answer her when she asks why someone looked";
    public const string MakeBags = "make bags and hand them over, without a name";
    public const string KeepTimes = "say when and where there is something to come to";
    public const string AnswerTheGroup = "answer what the women's group sent back";
    public const string SignForTheGroup = "sign for the women's group, or send back";
    public const string BeStaff = "work or volunteer here";
    public const string SeeOwnRecord = "see her own record";

    private static readonly FrozenDictionary<Role, string[]> ByRole = new Dictionary<Role, string[]>
    {
        [Role.KeyWorker] = [BeStaff, MakeBags, KeepTimes, WorkWithWomen, AnswerQuestions, DecideOnReferrals, SendInDanger, DoByHand, LookAgain],
        [Role.Outreach] = [BeStaff, MakeBags, KeepTimes, WorkWithWomen, AnswerQuestions, SendInDanger, DoByHand, LookAgain],
        [Role.Peer] = [BeStaff, MakeBags, SendInDanger],
        [Role.SafeguardingLead] = [BeStaff, MakeBags, KeepTimes, WorkWithWomen, AnswerQuestions, DecideOnReferrals, SendInDanger, DoByHand, LookAgain, LeadSafeguarding, CompareDecisions, AnswerTheGroup, AgreeToANewWayIn],
        [Role.Manager] = [BeStaff, MakeBags, KeepTimes, SendInDanger, DoByHand, LookAgain, SeeTheService, CompareDecisions, AnswerTheGroup, LookAfterStaff, AgreeToANewWayIn, AnswerWhoLooked],
        [Role.WomensGroup] = [BeStaff, SignForTheGroup],
    }.ToFrozenDictionary();

    public static readonly string[] All = [.. ByRole.Values.SelectMany(m => m).Distinct(), SeeOwnRecord];

    public static bool Do(Role role, string what) => ByRole[role].Contains(what);
}
