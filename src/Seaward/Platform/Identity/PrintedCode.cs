using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Identity;

/// <summary>One of ten codes on paper, for the day the phone is lost. Eighty random bits, so a plain hash keeps it.</summary>
public sealed class PrintedCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    public const int Many = 10, Length = 16;

    public required Guid Id { get; init; }
    public required StaffId Staff { get; init; }
    public required byte[] Hash { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(four => new string(four)));

    public static PrintedCode Of(StaffId staff, string code) => new() { Id = Guid.CreateVersion7(), Staff = staff, Hash = HashOf(staff, code) };

    public static byte[] HashOf(StaffId staff, string typed) => SHA256.HashData(Encoding.UTF8.GetBytes($"{staff.Value:N} {Plain(typed)}"));

    /// <summary>As typed from paper: spaces, hyphens and small letters do not matter, nor O for 0, nor I and L for 1.</summary>
    public static string Plain(string typed) =>
        string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
}

internal sealed class PrintedCodeTable : IEntityTypeConfiguration<PrintedCode>
{
    private const string Nobody = "nobody", Kept = "until new ones are printed or she or he leaves";

    public void Configure(EntityTypeBuilder<PrintedCode> code)
    {
        code.ToTable("staff_printed_code").HasKey(c => c.Id);
        code.Property(c => c.Id).HasColumnName("id").Because("to name the row", Nobody, Kept);
        code.Property(c => c.Staff).HasColumnName("staff_id").Because("whose paper it is on", Nobody, Kept);
        code.Property(c => c.Hash).HasColumnName("hash").Because("to check a printed code without keeping it", Nobody, Kept);
        code.Property(c => c.UsedAt).HasColumnName("used_at").Because("a printed code works once", Nobody, Kept);
        code.HasIndex(c => new { c.Staff, c.Hash }).IsUnique().HasDatabaseName("ux_staff_printed_code");
    }
}
