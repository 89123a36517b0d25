using Seaward.Platform.Web;

namespace Seaward.Features.Indicators;

/// <summary>The files of a release, as signed: <c>/releases/2026-10/release.csv</c>.</summary>
internal static class ReleaseFiles
{
    public static void MapReleaseFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/releases/{month}/{file}", Send).AllowAnonymous().WithMetadata(new PublicPageAttribute());

    private static async Task<IResult> Send(string month, string file, Releases releases, ReleaseFolder folder, CancellationToken ct)
    {
        if (!Month.TryParse(month, out var asked) || await releases.Find(asked, ct) is not { } release) return Results.NotFound();
        return await folder.ReadFile(asked, release.CellsHash, file, ct) is { } content ? Results.Bytes(content, Kind(file)) : Results.NotFound();
    }

    private static string Kind(string file) => Path.GetExtension(file) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
