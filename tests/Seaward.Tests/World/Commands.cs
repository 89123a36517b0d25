using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Seaward.Platform.Persistence;

namespace Seaward.Tests.World;

/// <summary>Counts what one Seaward asks its databases while something is done; its own jobs are left out.</summary>
public sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly string[] Jobs = ["history_", "access_li", "wal_checkpoint"];
    private readonly ConcurrentQueue<string> said = [];
    private readonly ConcurrentBag<IDisposable> ends = [];
    private readonly string database;

    private Commands(string database)
    {
        this.database = database;
        ends.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public static Commands Of(ASeaward seaward)
    {
        var choice = seaward.Services.GetRequiredService<DatabaseChoice>();
        return new(choice.Engine is Engine.Sqlite ? seaward.Folder : new NpgsqlConnectionStringBuilder(choice.Care).Database!);
    }

    public async Task<IReadOnlyList<string>> During(Func<Task> what)
    {
        said.Clear();
        await what();
        return [.. said];
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") ends.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData { Command: { } command }) return;
        if (command.Connection?.ConnectionString.Contains(database, StringComparison.Ordinal) != true) return;
        if (!Jobs.Any(job => command.CommandText.Contains(job, StringComparison.Ordinal))) said.Enqueue(command.CommandText);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }
    void IObserver<DiagnosticListener>.OnError(Exception error) { }
    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }
    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var end in ends) end.Dispose();
    }
}
