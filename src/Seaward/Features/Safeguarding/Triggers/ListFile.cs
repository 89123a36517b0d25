using Seaward.Platform.Sealing;
using Seaward.Platform.Web;

namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>The list in force as a file, for anyone who wants to check it: <c>seaward decide FACTS.json --framework FILE</c>.</summary>
public static class ListFile
{
    public static void MapListFile(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/what-if/list.yaml", Send).AllowAnonymous().WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/what-if/key.pem", (Signer signer) => Results.Text(signer.PublicKey(), "text/plain; charset=utf-8")).AllowAnonymous().WithMetadata(new PublicPageAttribute());
    }

    private static async Task<IResult> Send(ListQuestions lists, CancellationToken ct) => Results.Text(await lists.Text(ct), "text/plain; charset=utf-8");
}
