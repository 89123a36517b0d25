using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>What ASP.NET Core Identity calls a user: here one key, and nobody's name.</summary>
internal sealed class PhoneKeyHolder
{
    public required Guid Key { get; init; }
    public required RecordId Record { get; init; }
}

/// <summary>Finds keys for ASP.NET Core Identity, which checks them. Making and taking away are use cases of ours.</summary>
internal sealed class PhoneKeyHolders(CareDb db) : IUserPasskeyStore<PhoneKeyHolder>
{
    public async Task<PhoneKeyHolder?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Guid.TryParse(userId, out var key)
        ? await db.Set<PhoneKey>().AsNoTracking().Where(k => k.Id == key).Select(k => new PhoneKeyHolder { Key = k.Id, Record = k.Record }).FirstOrDefaultAsync(cancellationToken)
        : null;

    public Task<PhoneKeyHolder?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        db.Set<PhoneKey>().AsNoTracking().Where(k => k.CredentialId == credentialId).Select(k => new PhoneKeyHolder { Key = k.Id, Record = k.Record }).FirstOrDefaultAsync(cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PhoneKeyHolder user, CancellationToken cancellationToken) =>
        [.. (await db.Set<PhoneKey>().AsNoTracking().Where(k => k.Id == user.Key).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PhoneKeyHolder user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<PhoneKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Id == user.Key && k.CredentialId == credentialId, cancellationToken) is { } key ? Info(key) : null;

    public Task<string> GetUserIdAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString());

    public Task<string?> GetUserNameAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string?> GetNormalizedUserNameAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<PhoneKeyHolder?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<PhoneKeyHolder?>(null);

    public Task SetUserNameAsync(PhoneKeyHolder user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(PhoneKeyHolder user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(PhoneKeyHolder user, CancellationToken cancellationToken) => throw NotHere();

    public Task AddOrUpdatePasskeyAsync(PhoneKeyHolder user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotHere();

    public Task RemovePasskeyAsync(PhoneKeyHolder user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose() { }

    private static InvalidOperationException NotHere() => new("A key is made and taken away by PhoneKeys.");

    private static UserPasskeyInfo Info(PhoneKey key) => new(
        key.CredentialId, key.Data.PublicKey, key.Data.CreatedAt, key.Data.SignCount, key.Data.Transports,
        key.Data.IsUserVerified, key.Data.IsBackupEligible, key.Data.IsBackedUp, key.Data.AttestationObject, key.Data.ClientDataJson)
    {
        Name = key.Data.Name,
    };
}
