using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Web;
using Seaward.Platform.Web.Look;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

[AllowAnonymous, EnableRateLimiting(Limits.Numbers)]
public sealed partial class AcceptInvitePage(AcceptInvite accept, OneTimeCodes codes, Passkeys passkeys, ServiceIdentity service, Words words) : PageModel
{
    private byte[] key = [];

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? FirstName { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The authenticator's key, closed, so that a second try shows the same picture.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public Invite? Invite { get; private set; }
    public string? KnownName { get; private set; }
    public string Here => Invite.Path(Token);
    public string Written => string.Join(' ', FourLetters().Matches(OneTimeCodeRules.Written(key)).Select(m => m.Value));
    public string Authenticator => OneTimeCodeRules.Address(key, service.Name, KnownName ?? Invite!.FirstName ?? service.Name);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await Read(ct);
        return Shown();
    }

    public async Task<IActionResult> OnPost(string? credential, string? state, CancellationToken ct)
    {
        await Read(ct);
        if (Invite is null) return Shown();
        UserPasskeyInfo? made = null;
        if (!string.IsNullOrEmpty(credential) && (made = await passkeys.Made(Invite.Staff, credential, state, HttpContext)) is null)
            return Again(Outcome.Refused("workforce.passkey.not-made"));
        var joined = await accept.Do(Token, new(FirstName ?? "", Name ?? "", Password ?? "", key, Code ?? "", made), ct);
        if (!joined.Outcome.Succeeded) return Again(joined.Outcome);
        return Paper.Of(this, joined.PrintedCodes);
    }

    public async Task<IActionResult> OnPostQuestion(CancellationToken ct)
    {
        await Read(ct);
        return Invite is { } invite ? new JsonResult(await passkeys.AskToMake(invite.Staff, invite.FirstName ?? service.Name, HttpContext)) : NotFound();
    }

    private async Task Read(CancellationToken ct)
    {
        Invite = await accept.Find(Token, ct);
        if (Invite is null) return;
        key = codes.Open(Invite.Staff, Key) ?? OneTimeCodes.NewKey();
        Key = codes.Shut(Invite.Staff, key);
        ModelState.Remove(nameof(Key));
        KnownName = Invite.Kind is InviteKind.NewWayIn ? await accept.NameOf(Invite.Staff, ct) : null;
    }

    private PageResult Shown()
    {
        if (Invite is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private PageResult Again(Outcome outcome)
    {
        ModelState.Remove(nameof(Code));
        Code = null;
        ModelState.Say(outcome, words);
        return Page();
    }

    [GeneratedRegex(".{1,4}")]
    private static partial Regex FourLetters();
}
