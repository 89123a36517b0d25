using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Tests.World;

/// <summary>Hears what is asked of the databases because of one thing done: what jobs ask meanwhile has another trace.</summary>
public sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<string>> watched = [];

    public Commands()
    {
        ActivitySource.AddActivityListener(new()
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        });
        DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>A pooled context that found nobody listening would not look again for a second.</summary>
    public static void AreHeard(IServiceCollection services)
    {
        services.ConfigureDbContext<CareDb>(o => o.ConfigureLoggingCacheTime(TimeSpan.Zero));
        services.ConfigureDbContext<VaultDb>(o => o.ConfigureLoggingCacheTime(TimeSpan.Zero));
    }

    public async Task<IReadOnlyCollection<string>> During(Func<Task> what)
    {
        using var asked = new Activity("asked").Start();
        var said = watched.GetOrAdd(asked.TraceId, []);
        await what();
        watched.TryRemove(asked.TraceId, out _);
        return said;
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Activity.Current is not { } activity || value.Value is not CommandExecutedEventData { Command.CommandText: var text }) return;
        if (watched.TryGetValue(activity.TraceId, out var said)) said.Enqueue(text);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }
    void IObserver<DiagnosticListener>.OnError(Exception error) { }
    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }
    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
