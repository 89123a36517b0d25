using Seaward.Platform.Numbers;
using Seaward.Platform.Threads;
using Seaward.Platform.Web;

namespace Seaward.Features.FrontDoor;

internal static class FrontDoorFeature
{
    public static IServiceCollection AddFrontDoor(this IServiceCollection services)
    {
        services.AddOptions<FrontDoorSettings>().BindConfiguration("Service");
        services.AddNumbers().AddThreads().AddSingleton<ThreadPass>();
        services.AddScoped<AskQuestion>().AddScoped<ReadThread>().AddScoped<ReplyInThread>().AddScoped<DeleteThread>();
        services.AddSingleton<WhoSees.Retention>();
        services.AddScoped<WhenWeRead>().AddScoped<KeepAnswerCard>().AddScoped<CloseAsking>().AddScoped<AskingState>();
        services.AddScoped<AnswerQuestion>().AddScoped<RestQuestion>().AddScoped<AgreeAnswer>().AddScoped<GiveNumber>().AddScoped<ForgetOldQuestions>();
        services.AddScoped<Care.Today.IOnToday, QuestionsOnToday>().AddScoped<Joining.IOnPersonPage, NumberOnPerson>();
        services.AddHostedService<ForgetEachHour>();
        return services
            .AddPlace("ask", "/ask").AddPlace("your-number", "/your-number").AddPlace("number", "/number")
            .AddPlace("phone-key", "/home/key", PlaceKind.OnlyHers)
            .AddPlace("thread", "/thread").AddPlace("gone", "/gone")
            .AddPlace("what-if", "/what-if", PlaceKind.Information).AddPlace("what-if-list", "/what-if/list", PlaceKind.Information).AddPlace("what-if-try", "/what-if/try")
            .AddPlace("words", "/words", PlaceKind.Information).AddPlace("all-words", "/words/all", PlaceKind.Information)
            .AddPlace("safe", "/safe", PlaceKind.Information).AddPlace("come", "/come", PlaceKind.Information).AddPlace("child", "/young", PlaceKind.Information).AddPlace("who-sees", "/who-sees", PlaceKind.Information);
    }
}
