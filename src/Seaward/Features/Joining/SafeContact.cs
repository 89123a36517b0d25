using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Features.Joining;

/// <summary>One answer to "how may we reach you?". A change is a new row, so nothing that she said is ever written over.</summary>
public sealed class SafeContact : IInRecord
{
    private SafeContact() { }

    public required Guid Id { get; init; }
    public required RecordId Record { get; init; }
    public required int Number { get; init; }
    public required Sealed Ways { get; init; }
    public required Sealed Phone { get; init; }
    public required Sealed Address { get; init; }
    public required Sealed Hours { get; init; }
    public required Sealed MaySay { get; init; }
    public required Sealed WhoAnswers { get; init; }
    public required Sealed Never { get; init; }
    public required StaffId AskedBy { get; set; }
    public required DateOnly AskedOn { get; set; }

    Guid IInRecord.RowId => Id;

    public static SafeContact Said(OpenRecord record, HowToReach how, int number, StaffId askedBy, DateOnly day)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            Record = record.Id,
            Number = number,
            Ways = record.Seal(string.Join(',', how.Ways), At(id, "ways")),
            Phone = record.Keep(how.Phone, At(id, "phone")),
            Address = record.Keep(how.Address, At(id, "address")),
            Hours = record.Keep(how.Hours, At(id, "hours")),
            MaySay = record.Keep(how.MaySay, At(id, "may_say")),
            WhoAnswers = record.Keep(how.WhoAnswers, At(id, "who_answers")),
            Never = record.Keep(how.Never, At(id, "never")),
            AskedBy = askedBy,
            AskedOn = day,
        };
    }

    public HowToReach Read(OpenRecord record) => new(
        [.. record.Read(Ways, At(Id, "ways")).Split(',').Select(Enum.Parse<Way>)],
        record.Read(Hours, At(Id, "hours")), record.Read(MaySay, At(Id, "may_say")), record.Read(WhoAnswers, At(Id, "who_answers")))
    {
        Phone = record.Read(Phone, At(Id, "phone")),
        Address = record.Read(Address, At(Id, "address")),
        Never = NeverTo(record),
    };

    public string NeverTo(OpenRecord record) => record.Read(Never, At(Id, "never"));

    public void StillRight(StaffId askedBy, DateOnly day) => (AskedBy, AskedOn) = (askedBy, day);

    private static Slot At(Guid row, string column) => new("safe_contact", column, row);
}

internal sealed class SafeContactTable : IEntityTypeConfiguration<SafeContact>
{
    public void Configure(EntityTypeBuilder<SafeContact> contact)
    {
        contact.ToTable("safe_contact").HasKey(c => c.Id);
        contact.Property(c => c.Id).HasColumnName("id").Because("to name the row");
        contact.Property(c => c.Record).HasColumnName("record_id").Because("whose record it is about");
        contact.Property(c => c.Number).HasColumnName("number").Because("which answer is the newest, also when two people write at once");
        contact.Property(c => c.Ways).HasColumnName("ways").Because("how she may be reached, or that she may not");
        contact.Property(c => c.Phone).HasColumnName("phone").Because("her number, if she wants to be rung or texted");
        contact.Property(c => c.Address).HasColumnName("address").Because("where a letter goes or where she may be seen, if she wants that");
        contact.Property(c => c.Hours).HasColumnName("hours").Because("when it is safe to try");
        contact.Property(c => c.MaySay).HasColumnName("may_say").Because("what a message may say if someone else reads it");
        contact.Property(c => c.WhoAnswers).HasColumnName("who_answers").Because("who else may pick up, and what to say then");
        contact.Property(c => c.Never).HasColumnName("never").Because("where nothing may ever go; sending asks it");
        contact.Property(c => c.AskedBy).HasColumnName("asked_by").Because("who asked her last");
        contact.Property(c => c.AskedOn).HasColumnName("asked_on").Because("it is asked again after sixty days");
        contact.HasIndex(c => new { c.Record, c.Number }).IsUnique().HasDatabaseName("ux_safe_contact_record_number");
    }
}
