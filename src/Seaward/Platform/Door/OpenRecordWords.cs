using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>Words that may be missing: nothing said is kept as nothing, not as a closed empty box.</summary>
public static class OpenRecordWords
{
    extension(OpenRecord record)
    {
        public Sealed Keep(string? words, Slot slot) => string.IsNullOrWhiteSpace(words) ? default : record.Seal(words, slot);
    }
}
