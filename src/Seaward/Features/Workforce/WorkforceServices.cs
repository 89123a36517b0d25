using Seaward.Platform.Identity;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Workforce;

internal static class WorkforceServices
{
    public static IServiceCollection AddWorkforce(this IServiceCollection services)
    {
        services.AddScoped<LetIn>().AddScoped<LetInWithPasskey>().AddScoped<WakeUp>();
        services.AddScoped<InviteSomeone>().AddScoped<FirstManager>().AddScoped<AcceptInvite>();
        services.AddScoped<AskForANewWayIn>().AddScoped<AgreeToANewWayIn>().AddScoped<MakeANewWayIn>();
        services.AddScoped<SayWhoLeft>().AddScoped<ChangeWhatTheyDo>().AddScoped<MyWays>().AddScoped<HandOver>();
        services.AddScoped<WorkforceQuestions>();
        services.AddSingleton<IStaffNav, NavByRole>();
        return services;
    }
}
