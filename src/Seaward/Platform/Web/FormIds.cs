using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The same form with the same words is the same sending; with other words it is another, and none of them is lost.</summary>
    public static string With(IFormCollection form)
    {
        using var words = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in form.Where(f => f.Key is not ("f" or "lang")).OrderBy(f => f.Key, StringComparer.Ordinal)) words.AppendData(Encoding.UTF8.GetBytes($"{name}={value}\n"));
        return $"{form[Field]}.{Base64Url.EncodeToString(words.GetHashAndReset())}";
    }

    public static bool Valid(string? id) =>
        id is { Length: 22 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

public static class OnceOnly
{
    extension(HttpContext context)
    {
        public async Task<IActionResult> Once(Func<Task<IActionResult>> act)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!FormId.Valid(form[FormId.Field])) return new StatusCodeResult(StatusCodes.Status400BadRequest);

            var (forms, id) = (context.RequestServices.GetRequiredService<IFormIds>(), FormId.With(form));
            if (await forms.Claim(id, context.RequestAborted) is { } before) return Again(before);
            return await First(forms, id, act);
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

    /// <summary>With this the page knows that what it shows was shown before, and may be over.</summary>
    public const string SentAgain = "sent-again";

    private static Go Again(Sent sent) => new(sent.Place, new Dictionary<string, string>(sent.Values) { [SentAgain] = "1" }, sent.Faded ? "web.sent-already" : null);
}
