using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Seaward.Bench.Hosts;

/// <summary>A server in a process of its own. It says where it listens and ends when its standard input does, so none outlives the run.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);
    private readonly Process process;

    private Child(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Memory it holds now, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024 * 1024);
        }
    }

    public static async Task<Child> Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"); // for the asking side alone
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var bounded = new CancellationTokenSource(StartsWithin);
        while (await process.StandardOutput.ReadLineAsync(bounded.Token) is { } line)
            if (Uri.TryCreate(line, UriKind.Absolute, out var address))
            {
                // What it complains of is seen, and a full pipe never holds it up.
                _ = Echo(process.StandardOutput);
                return new(process, address);
            }
        throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended before it listened.");
    }

    private static async Task Echo(StreamReader said)
    {
        while (await said.ReadLineAsync() is { } line) Console.Error.WriteLine(line);
    }

    public static async Task Serve(WebApplication app, Func<Task>? first = null)
    {
        await app.StartAsync();
        if (first is not null) await first();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var bounded = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try { await process.WaitForExitAsync(bounded.Token); }
        catch (OperationCanceledException) { process.Kill(); }
        process.Dispose();
    }
}
