using Seaward.Features.Care.Away;
using Seaward.Features.Care.Find;
using Seaward.Features.Care.HerWords;
using Seaward.Features.Care.Meetings;
using Seaward.Features.Care.Notes;
using Seaward.Features.Care.Today;
using Seaward.Features.Care.Hers;
using Seaward.Features.Joining;
using Seaward.Features.Records;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.Care;

internal static class CareServices
{
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddScoped<AwayQuestions>().AddScoped<SheLeaves>().AddScoped<SheIsBack>().AddScoped<IOnPersonPage, SheLeftOnPerson>().AddScoped<IOnPersonPage, LeaveOnPerson>()
            .AddScoped<IOnHerHome, AwayOnHerHome>().AddScoped<IWrittenAboutHer, AwayForHer>().AddScoped<IOnToday, CameBackOnToday>().AddPlace("come-back", "/home/come-back", PlaceKind.SignedIn);
        return services.AddScoped<WriteNote>().AddScoped<KeepPromise>().AddScoped<NoteDesk>().AddScoped<PlanMeeting>()
            .AddScoped<TodayQuestions>().AddScoped<IOnPersonPage, NotesCard>().AddScoped<IOnPersonPage, QuickNote>().AddScoped<IOnPersonPage, Meetings.NextOnPerson>().AddScoped<FindPerson>().AddScoped<LastLook>()
            .AddScoped<IOnHerHome, CareOnHerHome>().AddScoped<NotesForHer>()
            .AddScoped<IWrittenAboutHer>(services => services.GetRequiredService<NotesForHer>()).AddScoped<AnswerNote>()
            .AddScoped<KeepHerWord>().AddScoped<DecideOnHerWord>().AddScoped<IWrittenAboutHer, HerWordsForHer>().AddScoped<IHerWords, HerWordsOnPage>()
            .AddPlace("answer", "/home/answer", PlaceKind.OnlyHers).AddPlace("her-words", "/home/her-words", PlaceKind.OnlyHers);
    }
}
