using System.Data.Common;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The sentences of the published list are there from the first page on, whichever page that is.</summary>
internal sealed class ReadTheList(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ListQuestions>().InForce(cancellationToken);
        }
        catch (DbException)
        {
            // The database is not there yet; the first page that asks for the list reads it.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
