using System.Threading.Channels;

namespace Seaward.Platform.Door;

/// <summary>One writer commits what many requests wait for: each still returns only after its own line is durable.</summary>
internal abstract class GroupWriter : BackgroundService, IAccessLines
{
    private const int Most = 256;
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });

    public Task Write(IReadOnlyList<AccessLine> lines, CancellationToken ct)
    {
        var one = new Waiting(lines, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!waiting.Writer.TryWrite(one)) throw new InvalidOperationException("Seaward is closing; nothing is opened now.");
        return one.Durable.Task.WaitAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            group.Clear();
            while (group.Count < Most && waiting.Reader.TryRead(out var one)) group.Add(one);
            await CommitTogether(group, stoppingToken);
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected abstract Task Commit(IReadOnlyList<AccessLine> lines, CancellationToken ct);

    private async Task CommitTogether(List<Waiting> group, CancellationToken ct)
    {
        try
        {
            await Commit([.. group.SelectMany(w => w.Lines)], ct);
            foreach (var one in group) one.Durable.SetResult();
        }
        catch (Exception problem)
        {
            foreach (var one in group) one.Durable.TrySetException(problem);
        }
    }

    private sealed record Waiting(IReadOnlyList<AccessLine> Lines, TaskCompletionSource Durable);
}
