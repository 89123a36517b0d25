namespace Seaward.Features.Safeguarding.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddScoped<ComingLists>()
        .AddScoped<PublishingDesk>().AddScoped<ListDesk>().AddScoped<PastDecisions>().AddScoped<PublishAlone>().AddScoped<AnswerTheGroup>().AddScoped<ProposalActs>()
        .AddScoped<WriteProposal>().AddScoped<SignForSafeguarding>().AddScoped<TakeProposalBack>().AddScoped<AnswerForTheGroup>()
        .AddScoped<WhetherLead>().AddScoped<Care.Today.IOnToday, SentBackOnToday>().AddScoped<Care.Today.IOnToday, WantedOnToday>();
}
