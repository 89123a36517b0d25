using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>What the browser is asked, and our own memory of it, closed, which travels along instead of a cookie.</summary>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>Making and using passkeys, without any cookie before sign-in.</summary>
public sealed class Passkeys(IPasskeyHandler<Staff> handler, CareDb db, PasskeyStates states)
{
    public async Task<PasskeyQuestion> AskToMake(StaffId staff, string name, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = staff.ToString(), Name = name, DisplayName = name }, http);
        return new(asked.CreationOptionsJson, states.Shut(staff.ToString(), asked.AttestationState));
    }

    public async Task<UserPasskeyInfo?> Made(StaffId staff, string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || states.Open(staff.ToString(), state) is not { } ours) return null;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = ours });
        return made is { Succeeded: true } && made.UserEntity.Id == staff.ToString() ? made.Passkey : null;
    }

    public async Task<PasskeyQuestion> AskForOne(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, http);
        return new(asked.RequestOptionsJson, states.Shut("anyone", asked.AssertionState));
    }

    /// <summary>Whoever the passkey belongs to, if it is good and she or he still works here.</summary>
    public async Task<Staff?> Used(string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || states.Open("anyone", state) is not { } ours) return null;
        var used = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = ours });
        if (used is not { Succeeded: true, User.LeftAt: null }) return null;
        var row = await db.Set<IdentityUserPasskey<Guid>>().SingleAsync(p => p.CredentialId == used.Passkey.CredentialId, http.RequestAborted);
        row.Data.SignCount = used.Passkey.SignCount;
        row.Data.IsBackedUp = used.Passkey.IsBackedUp;
        return used.User;
    }
}
