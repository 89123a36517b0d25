namespace Seaward.Platform.Web;

/// <summary>Something this copy needs before it can serve. The name is shown to whoever runs the service.</summary>
public interface IReadiness
{
    string Name { get; }

    ValueTask<bool> Ready(CancellationToken ct);
}

public static class HealthPages
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", Ready).AllowAnonymous();
    }

    private static async Task<IResult> Ready(IEnumerable<IReadiness> needs, CancellationToken ct)
    {
        List<string> missing = [];
        foreach (var need in needs)
            if (!await IsReady(need, ct)) missing.Add(need.Name);
        return missing.Count == 0
            ? TypedResults.Text("ready")
            : TypedResults.Text(string.Join('\n', missing.Prepend("not ready")), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> IsReady(IReadiness need, CancellationToken ct)
    {
        try
        {
            return await need.Ready(ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
