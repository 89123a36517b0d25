using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Persistence;

/// <summary>How our types lie in a column, the same on both databases, and why each column exists.</summary>
public static class Columns
{
    public const string BecauseNote = "Seaward:Because", SeenByNote = "Seaward:SeenBy", KeptNote = "Seaward:Kept";

    internal static void Conventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<Utc>();
        conventions.Properties<Sealed>().HaveConversion<SealedBytes>();
        conventions.Properties<RecordId>().HaveConversion<RecordIdGuid>();
        conventions.Properties<StaffId>().HaveConversion<StaffIdGuid>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>Why the column exists, who sees it and how long it stays. A column without one fails the build.</summary>
    public static PropertyBuilder<T> Because<T>(this PropertyBuilder<T> property, string because,
        string seenBy = "those the door lets in, and she", string kept = "as long as the record")
    {
        property.Metadata.SetAnnotation(BecauseNote, because);
        property.Metadata.SetAnnotation(SeenByNote, seenBy);
        property.Metadata.SetAnnotation(KeptNote, kept);
        return property;
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
        o => o.UtcDateTime, d => new DateTimeOffset(DateTime.SpecifyKind(d, DateTimeKind.Utc)));

    private sealed class SealedBytes() : ValueConverter<Sealed, byte[]>(s => s.Box, b => new Sealed(b));

    private sealed class RecordIdGuid() : ValueConverter<RecordId, Guid>(i => i.Value, g => new RecordId(g));

    private sealed class StaffIdGuid() : ValueConverter<StaffId, Guid>(i => i.Value, g => new StaffId(g));
}
