using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Platform.Web;

/// <summary>A form that was sent, known by a hash. Its moment stays ten minutes, its day two.</summary>
internal sealed class SentForm
{
    public required string Key { get; init; }
    public required DateOnly Day { get; init; }
    public DateTimeOffset? At { get; set; }
    public string? Place { get; set; }
    public byte[]? Box { get; set; }
}

internal sealed class SentFormTable : IEntityTypeConfiguration<SentForm>
{
    private const string Nobody = "nobody", TwoDays = "two days", TenMinutes = "ten minutes";

    public void Configure(EntityTypeBuilder<SentForm> form)
    {
        form.ToTable("form_sent").HasKey(f => f.Key);
        form.Property(f => f.Key).HasColumnName("key").Because("so that sending twice counts as once, in whichever copy of the program", Nobody, TwoDays);
        form.Property(f => f.Day).HasColumnName("day").Because("when it can be forgotten; the day alone", Nobody, TwoDays);
        form.Property(f => f.At).HasColumnName("at").IsConcurrencyToken().Because("so that a copy that died half way does not hold it for ever", Nobody, TenMinutes);
        form.Property(f => f.Place).HasColumnName("place").Because("which page is shown again", Nobody, TwoDays);
        form.Property(f => f.Box).HasColumnName("box").Because("what was shown there, boxed under the form's own id, which is not kept", Nobody, TenMinutes);
    }
}
