using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;

namespace Seaward.Platform.Web;

/// <summary>What came of a form that was sent: the place shown, and for a short while what was shown there.</summary>
public sealed record Sent(string Place, IReadOnlyDictionary<string, string> Values, bool Faded = false);

/// <summary>Remembers for a day which forms have been sent, so that sending twice is harmless.</summary>
public interface IFormIds
{
    /// <summary>Null: the form is new and yours to do. Otherwise what came of it; waits while it is being done.</summary>
    Task<Sent?> Claim(string id, CancellationToken ct);

    Task Keep(string id, Sent sent, CancellationToken ct);

    Task Release(string id, CancellationToken ct);
}

public static class FormId
{
    public const string Field = "form";

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public static bool Valid(string? id) =>
        id is { Length: 22 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

public static class OnceOnly
{
    extension(HttpContext context)
    {
        public async Task<IActionResult> Once(Func<Task<IActionResult>> act)
        {
            var id = (string?)(await context.Request.ReadFormAsync(context.RequestAborted))[FormId.Field];
            if (!FormId.Valid(id)) return new StatusCodeResult(StatusCodes.Status400BadRequest);

            var forms = context.RequestServices.GetRequiredService<IFormIds>();
            if (await forms.Claim(id!, context.RequestAborted) is { } before) return Again(before);
            return await First(forms, id!, act);
        }
    }

    private static async Task<IActionResult> First(IFormIds forms, string id, Func<Task<IActionResult>> act)
    {
        var kept = false;
        try
        {
            var result = await act();
            if (result is not Go { To: var to }) return result;
            await forms.Keep(id, new(to.Place, to.Values), CancellationToken.None);
            kept = true;
            return result;
        }
        finally
        {
            if (!kept) await forms.Release(id, CancellationToken.None);
        }
    }

    private static Go Again(Sent sent) => new(sent.Place, sent.Values, sent.Faded ? "web.sent-already" : null);
}
