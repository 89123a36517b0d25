using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The short version of "before we ask you anything", for whoever would rather listen. A new version needs a new reading.</summary>
public static class SpokenPolicy
{
    public const string At = "/before-we-ask/spoken";

    public static string FileOf(PolicyVersion version) => $"policy-{version.Number}";

    public static void MapSpokenPolicy(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(At, Play).AllowAnonymous();

    private static async Task<IResult> Play(PolicyShown policy, SpokenFolder spoken, CancellationToken ct) =>
        spoken.Find(FileOf((await policy.Now(ct)).Version)) is { } file ? Results.File(file.Path, file.Kind, enableRangeProcessing: true) : Results.NotFound();
}
