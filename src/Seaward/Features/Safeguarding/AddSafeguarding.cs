using Seaward.Platform.Calendar;
using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Exceptions;
using Seaward.Features.Safeguarding.ByHandList;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Consistency;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Hearing;
using Seaward.Features.Safeguarding.LookingBack;
using Seaward.Features.Safeguarding.Publishing;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Wording;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding;

internal static class SafeguardingServices
{
    public static IServiceCollection AddSafeguarding(this IServiceCollection services)
    {
        services.AddSingleton(WorkingDays.England).AddSingleton<WordList.WordsMet>();
        services.AddPublishing().AddLookingBack().AddHearing();
        services.AddSingleton<FrameworkShelf>().AddSingleton<ILocalWords>(provider => provider.GetRequiredService<FrameworkShelf>()).AddScoped<ListQuestions>().AddHostedService<ReadTheList>();
        services.AddSingleton(provider => new Signer(provider.GetRequiredService<KeyFolder>()));
        services.AddScoped<StaffNames>().AddScoped<Records.IWrittenAboutHer, ReferralsForHer>().AddScoped<Records.IWrittenAboutHer, ThoughtsForHer>().AddScoped<Records.IWrittenAboutHer, DangerForHer>().AddScoped<Joining.IOnPersonPage, SafeguardingCard>().AddScoped<TickByHand>().AddExceptions().AddConsistency();
        services.AddScoped<Emergency.OpenInEmergency>().AddScoped<Emergency.EmergencyQuestions>().AddScoped<Records.IOnHerHome, Emergency.EmergencyOnHerHome>();
        services.AddPlace("letter", "/home/letter", PlaceKind.OnlyHers).AddPlace("letter-copy", "/home/letter/copy", PlaceKind.OnlyHers);
        services.AddScoped<WaitingByHand>().AddScoped<Care.Today.IOnToday, DangerOnToday>().AddScoped<Care.Today.IOnToday, SecondLookOnToday>().AddScoped<Care.Today.IOnToday, HoldBackOnToday>().AddScoped<Care.Today.IOnToday, HeldBackNoOnToday>().AddScoped<Care.Today.IOnToday, WishesOnToday>().AddScoped<Care.Today.IOnToday, ReferralOnToday>().AddScoped<Care.Today.IOnToday, NotArrivedOnToday>().AddScoped<Care.Today.IOnToday, OurWordOnToday>().AddScoped<Care.Today.IOnToday, AnswerOnToday>().AddScoped<Care.Today.IOnToday, TellOnToday>();
        services.AddScoped<SendInDanger>().AddScoped<TellOfDanger>().AddScoped<RingAboutDanger>().AddScoped<Indicators.IOnServicePage, DangerOnServicePage>();
        services.AddScoped<KeepThoughts>().AddScoped<DecideOnReferral>();
        return services.AddScoped<ReferralDesk>().AddScoped<ReferralLimit>().AddScoped<BeginReferral>().AddScoped<PaperWriter>()
            .AddScoped<LetterQuestions>().AddScoped<WriteOurWords>().AddScoped<GiveNotice>().AddScoped<TryHer>().AddScoped<WaysOpen>().AddScoped<HoldBackNotice>().AddScoped<NoticeActs>()
            .AddScoped<HearHer>().AddScoped<HerLetter>().AddScoped<Records.IOnHerHome, SomethingToTellHer>().AddScoped<SendReferral>().AddScoped<TakeBackReferral>().AddScoped<FollowUp>().AddScoped<SayMore>().AddScoped<HerWishes>();
    }
}
