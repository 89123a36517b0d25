using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>Ids of things that <see cref="ALife"/> made; the first is the one that the permissions are tried with.</summary>
public abstract class FromHerLife(string starts, string name = "id") : IAddressValue
{
    public bool Fits(string route, string place) => place == name && route.StartsWith(starts, StringComparison.Ordinal);

    public async Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => (await Every(seaward, keyWorker, woman))[0];

    public async Task<IReadOnlyList<string>> Every(ASeaward seaward, Staff keyWorker, RecordId woman) => Of(await ALife.Of(seaward, keyWorker, woman));

    private protected abstract string[] Of(ALife life);
}

public sealed class TheAnswer() : FromHerLife("/people/", "answer") { private protected override string[] Of(ALife life) => [life.Answer]; }

public sealed class TheBirthStep() : FromHerLife("/people/", "step") { private protected override string[] Of(ALife life) => [life.BirthStep]; }

public sealed class TheQuestion() : FromHerLife("/questions/") { private protected override string[] Of(ALife life) => [life.Question]; }

public sealed class TheBag() : FromHerLife("/bags/") { private protected override string[] Of(ALife life) => [life.Bag]; }

public sealed class TheSession() : FromHerLife("/sessions/") { private protected override string[] Of(ALife life) => [life.Session]; }

public sealed class TheDanger() : FromHerLife("/danger/") { private protected override string[] Of(ALife life) => [life.Danger]; }

public sealed class TheSecondLook() : FromHerLife("/exceptions/") { private protected override string[] Of(ALife life) => [life.DangerLook, life.ReferralLook, life.FurtherLook]; }

public sealed class TheAskedLook() : FromHerLife("/looked/") { private protected override string[] Of(ALife life) => [life.AskedLook]; }

public sealed class TheProposal() : FromHerLife("/group/") { private protected override string[] Of(ALife life) => [life.Proposed, life.Alone]; }

public sealed class TheMember() : FromHerLife("/staff/") { private protected override string[] Of(ALife life) => [life.Member]; }

public sealed class TheInvite() : FromHerLife("/invite/", "token") { private protected override string[] Of(ALife life) => [life.Invited]; }

public sealed class TheWord() : FromHerLife("/our-words/") { private protected override string[] Of(ALife life) => [life.Word]; }

public sealed class TheWordRule() : FromHerLife("/our-words/rules/", "rule") { private protected override string[] Of(ALife life) => ["addict"]; }

public sealed class TheDecision() : FromHerLife("/decisions/") { private protected override string[] Of(ALife life) => [life.Waiting, life.Decided]; }

public abstract class SomeReferral(Func<string, bool> fits) : IAddressValue
{
    public bool Fits(string route, string name) => name == "id" && route.StartsWith("/referrals/", StringComparison.Ordinal) && fits(route);

    public async Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => (await Every(seaward, keyWorker, woman))[0];

    public async Task<IReadOnlyList<string>> Every(ASeaward seaward, Staff keyWorker, RecordId woman) => Of(await ALife.Of(seaward, keyWorker, woman));

    private protected abstract string[] Of(ALife life);
}

/// <summary>Only what has gone has a paper.</summary>
public sealed class TheSentReferral() : SomeReferral(route => route.Contains("/paper", StringComparison.Ordinal)) { private protected override string[] Of(ALife life) => [life.Sent]; }

/// <summary>Another woman's: the lead was asked about it.</summary>
public sealed class TheHeldReferral() : SomeReferral(route => route.EndsWith("/hold-back", StringComparison.Ordinal)) { private protected override string[] Of(ALife life) => [life.Held]; }

public sealed class TheReferral() : SomeReferral(route => !route.Contains("/paper", StringComparison.Ordinal) && !route.EndsWith("/hold-back", StringComparison.Ordinal))
{
    private protected override string[] Of(ALife life) => [life.Told, life.Begun, life.Sent, life.Back, life.Untold];
}

public sealed class TheMonth() : FromHerLife("/releases/", "month") { private protected override string[] Of(ALife life) => [ALife.Published]; }

public sealed class TheMonthToPublish() : FromHerLife("/service/publish/", "month") { private protected override string[] Of(ALife life) => [ALife.ToPublish]; }

public sealed class TheFile : IAddressValue
{
    public bool Fits(string route, string name) => name == "file";

    public Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => Task.FromResult("release.csv");
}

public sealed class TheDraftedForm : IAddressValue
{
    public bool Fits(string route, string name) => name == "form";

    public Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => Task.FromResult("note");
}

/// <summary>Fields of forms that name a thing.</summary>
public abstract class FieldFromHerLife(string endpoint, string field, string? handler = null) : IFormValue
{
    public bool Fits(string name, string handles) => name == endpoint && (handler is null || handler == handles);

    public async Task<(string Name, string Value)> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => (field, Of(await ALife.Of(seaward, keyWorker, woman)));

    private protected abstract string Of(ALife life);
}

public sealed class ThePromise() : FieldFromHerLife("POST /today", "promise") { private protected override string Of(ALife life) => life.Promise; }

public sealed class TheCall() : FieldFromHerLife("POST /by-hand", "item") { private protected override string Of(ALife life) => life.ToRing; }

public sealed class TheWayIn() : FieldFromHerLife("POST /staff/new-ways-in", "way") { private protected override string Of(ALife life) => life.WayIn; }

public sealed class TheWayInOfOne() : FieldFromHerLife("POST /staff/{id:guid}", "way", "Link") { private protected override string Of(ALife life) => life.WayIn; }

public sealed class TheThreadAnsweredIn() : FieldFromHerLife("POST / to=thread do=Reply", "Pass") { private protected override string Of(ALife life) => life.ThreadPass; }

public sealed class TheThreadOpened() : FieldFromHerLife("POST / to=thread", "Pass") { private protected override string Of(ALife life) => life.ThreadPass; }

public sealed class TheLineToAskAbout() : FieldFromHerLife("POST / to=looked-ask", "Line") { private protected override string Of(ALife life) => life.AskedLine; }

public sealed class TheLineAsked() : FieldFromHerLife("POST / to=looked-ask do=Send", "Line") { private protected override string Of(ALife life) => life.AskedLine; }

public sealed class TheNoteToAnswer() : FieldFromHerLife("POST / to=answer", "Note") { private protected override string Of(ALife life) => life.NoteToAnswer; }

public sealed class TheNoteAnswered() : FieldFromHerLife("POST / to=answer do=Send", "Note") { private protected override string Of(ALife life) => life.NoteToAnswer; }

public sealed class TheBirthStepShown() : FieldFromHerLife("POST / to=birth-answer", "Step") { private protected override string Of(ALife life) => life.BirthStep; }

public sealed class TheBirthStepAnswered() : FieldFromHerLife("POST / to=birth-answer do=Say", "Step") { private protected override string Of(ALife life) => life.BirthStep; }

public sealed class WhatTheGroupSaid() : FieldFromHerLife("POST /group-said", "Said") { private protected override string Of(ALife life) => life.GroupSaid; }

public sealed class TheLetter() : FieldFromHerLife("POST / to=letter", "Letter") { private protected override string Of(ALife life) => life.Told; }

public sealed class TheLetterAnswered() : FieldFromHerLife("POST / to=letter do=Say", "Letter") { private protected override string Of(ALife life) => life.Told; }

public abstract class SomeConference(Func<string, bool> fits) : IAddressValue
{
    public bool Fits(string route, string name) => name == "id" && route.StartsWith("/conferences/", StringComparison.Ordinal) && fits(route);

    public async Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => (await Every(seaward, keyWorker, woman))[0];

    public async Task<IReadOnlyList<string>> Every(ASeaward seaward, Staff keyWorker, RecordId woman) => Of(await ALife.Of(seaward, keyWorker, woman));

    private protected abstract string[] Of(ALife life);
}

/// <summary>Only what is ready has a pack.</summary>
public sealed class TheReadyConference() : SomeConference(route => route.EndsWith("/pack", StringComparison.Ordinal)) { private protected override string[] Of(ALife life) => [life.ReadyConference]; }

public sealed class TheConferenceOfADemand() : SomeConference(route => route.Contains("/demands", StringComparison.Ordinal)) { private protected override string[] Of(ALife life) => [life.Conference]; }

public sealed class TheConference() : SomeConference(route => !route.EndsWith("/pack", StringComparison.Ordinal) && !route.Contains("/demands", StringComparison.Ordinal))
{
    private protected override string[] Of(ALife life) => [life.Conference, life.ReadyConference, life.HeldConference];
}

/// <summary>One she has not answered, one she has, and the page for a new one.</summary>
public sealed class TheDemand() : FromHerLife("/conferences/", "demand") { private protected override string[] Of(ALife life) => [life.Demand, life.AnsweredDemand, ""]; }

public sealed class HerConference() : FieldFromHerLife("POST / to=conference", "Conference") { private protected override string Of(ALife life) => life.HeldConference; }

public sealed class HerSideOfAConference() : FieldFromHerLife("POST / to=conference-side", "Conference") { private protected override string Of(ALife life) => life.Conference; }

public sealed class HerSideWritten() : FieldFromHerLife("POST / to=conference-side do=Side", "Conference") { private protected override string Of(ALife life) => life.Conference; }

public sealed class HerDayAsked() : FieldFromHerLife("POST / to=conference-side do=Day", "Conference") { private protected override string Of(ALife life) => life.Conference; }

public sealed class HerObjection() : FieldFromHerLife("POST / to=conference-side do=Object", "Conference") { private protected override string Of(ALife life) => life.HeldConference; }

public sealed class TheConferenceSheAnswersFor() : FieldFromHerLife("POST / to=conference-answer", "Conference") { private protected override string Of(ALife life) => life.Conference; }

public sealed class TheDemandSheIsAsked() : FieldFromHerLife("POST / to=conference-answer", "Demand") { private protected override string Of(ALife life) => life.Demand; }

public sealed class TheConferenceAnsweredFor() : FieldFromHerLife("POST / to=conference-answer do=Say", "Conference") { private protected override string Of(ALife life) => life.Conference; }

public sealed class TheDemandAnswered() : FieldFromHerLife("POST / to=conference-answer do=Say", "Demand") { private protected override string Of(ALife life) => life.Demand; }

public sealed class WhatIsOver() : FieldFromHerLife("POST / to=week do=End", "item") { private protected override string Of(ALife life) => life.InWeek; }
