namespace Seaward.Platform.Web;

/// <summary>Says to the page that it was reached by a move from `/`, and which sentence to show first, if any.</summary>
public sealed record Moved(string? Place, string? Note = null);

/// <summary>Left by an action that ends at another place; shown in the same answer.</summary>
public sealed record GoTo(string Place, IReadOnlyDictionary<string, string> Values, string? Note = null);

/// <summary>Where to go on after a language was chosen, with what was typed there.</summary>
public sealed record ComeBack(string Place, IReadOnlyDictionary<string, string> Fields);

public static class MovedContext
{
    extension(HttpContext context)
    {
        public Moved? Moved => context.Features.Get<Moved>();

        public bool IsSwap => context.Request.Headers.ContainsKey("X-Swap");

        /// <summary>The front door in the language of the address she used.</summary>
        public string FrontDoor => context.Features.Get<Spoken>() is { InAddress: true } spoken ? $"/{spoken.Language}" : "/";

        public void SeeFrontDoor()
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = context.FrontDoor;
        }
    }
}
