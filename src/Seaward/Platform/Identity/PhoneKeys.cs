using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>Makes keys for a woman's own phone and knows them again. What it ends is saved by the use case that asked.</summary>
public sealed class PhoneKeys
{
    private const string Anyone = "a phone";
    private readonly IPasskeyHandler<PhoneKeyHolder> handler;
    private readonly CareDb db;
    private readonly PasskeyStates states;

    internal PhoneKeys(IPasskeyHandler<PhoneKeyHolder> handler, CareDb db, PasskeyStates states) => (this.handler, this.db, this.states) = (handler, db, states);

    /// <param name="her">Whose phone it is.</param>
    /// <param name="name">What her phone shows in its list of keys.</param>
    /// <param name="http">The request, for the address the key is good for.</param>
    public async Task<PasskeyQuestion> AskToMake(RecordId her, string name, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = Guid.NewGuid().ToString(), Name = name, DisplayName = name }, http);
        return new(asked.CreationOptionsJson, states.Shut(her.ToString(), asked.AttestationState));
    }

    public async Task<Outcome> Keep(RecordId her, string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || states.Open(her.ToString(), state) is not { } ours) return Outcome.Refused("phone-key.not-made");
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = ours });
        if (made is not { Succeeded: true }) return Outcome.Refused("phone-key.not-made");
        db.Add(new PhoneKey { Id = Guid.Parse(made.UserEntity.Id), Record = her, CredentialId = made.Passkey.CredentialId, Data = PublicPart.Of(made.Passkey) });
        await db.Save("act.phone-key.made", http.RequestAborted);
        return Outcome.Done;
    }

    public async Task<PasskeyQuestion> AskForOne(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, http);
        return new(asked.RequestOptionsJson, states.Shut(Anyone, asked.AssertionState));
    }

    /// <summary>Whose pages it opens; nothing for a key that is wrong or was taken away.</summary>
    public async Task<RecordId?> Used(string? credential, string? state, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || states.Open(Anyone, state) is not { } ours) return null;
        var used = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = ours });
        return used is { Succeeded: true } ? used.User.Record : null;
    }

    public Task<int> Count(RecordId her, CancellationToken ct) => db.Set<PhoneKey>().CountAsync(k => k.Record == her, ct);

    public async Task End(RecordId her, CancellationToken ct) => db.RemoveRange(await db.Set<PhoneKey>().Where(k => k.Record == her).ToListAsync(ct));
}
