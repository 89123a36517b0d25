using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Workforce;

public enum InviteKind { Join, FirstManager, NewWayIn }

/// <summary>A link handed over once. We keep what it hashes to, never the link.</summary>
public sealed class Invite
{
    public required Guid Id { get; init; }
    public required InviteKind Kind { get; init; }
    public required byte[] TokenHash { get; init; }

    /// <summary>Whose way in it is; for someone new, who she or he will be.</summary>
    public required StaffId Staff { get; init; }
    public string? FirstName { get; init; }
    public required Role Role { get; init; }
    public string? Site { get; init; }
    public StaffId? MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes("invite " + token));

    public static string Path(string token) => "/invite/" + token;
}

internal sealed class InviteTable : IEntityTypeConfiguration<Invite>
{
    private const string Managers = "managers", Nobody = "nobody", Kept = "two years";

    public void Configure(EntityTypeBuilder<Invite> invite)
    {
        invite.ToTable("staff_invite").HasKey(i => i.Id);
        invite.Property(i => i.Id).HasColumnName("id").Because("to name the row", Managers, Kept);
        invite.Property(i => i.Kind).HasColumnName("kind").Because("what the link is for", Managers, Kept);
        invite.Property(i => i.TokenHash).HasColumnName("token_hash").Because("to know the link again without keeping it", Nobody, Kept);
        invite.Property(i => i.Staff).HasColumnName("staff_id").Because("whose way in it is", Managers, Kept);
        invite.Property(i => i.FirstName).HasColumnName("first_name").Because("to greet who is invited", Managers, Kept);
        invite.Property(i => i.Role).HasColumnName("role").Because("what who is invited may do", Managers, Kept);
        invite.Property(i => i.Site).HasColumnName("site").Because("which team who is invited joins", Managers, Kept);
        invite.Property(i => i.MadeBy).HasColumnName("made_by").Because("which manager invited", Managers, Kept);
        invite.Property(i => i.MadeAt).HasColumnName("made_at").Because("when", Managers, Kept);
        invite.Property(i => i.Until).HasColumnName("until_at").Because("a link that was not used stops working", Managers, Kept);
        invite.Property(i => i.UsedAt).HasColumnName("used_at").IsConcurrencyToken().Because("a link works once", Managers, Kept);
        invite.HasIndex(i => i.TokenHash).IsUnique().HasDatabaseName("ux_staff_invite_token");
        invite.HasIndex(i => i.Staff).HasDatabaseName("ix_staff_invite_staff");
    }
}
