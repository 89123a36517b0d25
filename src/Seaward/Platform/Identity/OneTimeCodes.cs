using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Seaward.Platform.Persistence;
using Seaward.Platform.Time;

namespace Seaward.Platform.Identity;

/// <summary>Checks the second thing someone signs in with: a one-time code, or a printed one. Either works once.</summary>
public sealed class OneTimeCodes(CareDb db, IDataProtectionProvider protection, ServiceClock clock)
{
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(OneTimeCodeRules.KeyBytes);

    public string Shut(StaffId staff, byte[] key) => Convert.ToBase64String(Protector(staff).Protect(key));

    public byte[]? Open(StaffId staff, string? shut)
    {
        try
        {
            return shut is null ? null : Protector(staff).Unprotect(Convert.FromBase64String(shut));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public bool Right(byte[] key, string typed) => OneTimeCodeRules.Matches(key, typed, clock.Now, 0) is not null;

    public async Task<bool> Use(Staff staff, string typed, CancellationToken ct)
    {
        if (Open(staff.StaffId, staff.CodeKey) is not { } key) return false;
        if (OneTimeCodeRules.Matches(key, typed, clock.Now, staff.CodeStep) is not { } step) return false;
        return await db.Set<Staff>().Where(s => s.Id == staff.Id && s.CodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CodeStep, step), ct) == 1;
    }

    public async Task<bool> UsePrinted(Staff staff, string typed, CancellationToken ct)
    {
        if (PrintedCode.Plain(typed).Length != PrintedCode.Length) return false;
        var (id, hash, now) = (staff.StaffId, PrintedCode.HashOf(staff.StaffId, typed), (DateTimeOffset?)clock.Now);
        return await db.Set<PrintedCode>().Where(c => c.Staff == id && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct) == 1;
    }

    private IDataProtector Protector(StaffId staff) => protection.CreateProtector("one-time codes", staff.ToString());
}
