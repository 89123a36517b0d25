using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;

namespace Seaward.Platform.Door;

/// <summary>One keyed token of a name: says nothing without the index key, and is checked after unsealing.</summary>
internal sealed class FindToken
{
    public required long Token { get; init; }
    public required RecordId Record { get; init; }
}

internal sealed class FindTokenTable : IEntityTypeConfiguration<FindToken>
{
    public void Configure(EntityTypeBuilder<FindToken> token)
    {
        token.ToTable("find_token").HasKey(t => new { t.Token, t.Record });
        token.Property(t => t.Token).HasColumnName("token").Because("to find her by name without keeping the name readable");
        token.Property(t => t.Record).HasColumnName("record_id").Because("whose name it is");
        token.HasIndex(t => t.Record).HasDatabaseName("ix_find_token_record");
    }
}

internal static class Finding
{
    private const int ShortestPrefix = 2, LongestPrefix = 8;

    public static void Index(CareDb db, KeyFolder keys, RecordId record, string name)
    {
        foreach (var token in Words(name).SelectMany(Prefixes).Distinct().Select(text => Token(keys, text)).Distinct())
            db.Add(new FindToken { Token = token, Record = record });
    }

    /// <summary>Lower case, marks taken off, letters and digits only: "Siân O'Neil" is "sian" and "oneil".</summary>
    public static IEnumerable<string> Words(string name) => name
        .Split([' ', '-', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Plain).Where(word => word.Length >= ShortestPrefix).Take(6);

    public static long Token(KeyFolder keys, string text) =>
        BitConverter.ToInt64(HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes(text)));

    /// <summary>A whole word is marked apart from a prefix of the same letters, so that search elsewhere can ask for whole words only.</summary>
    public static string Whole(string word) => word + "$";

    private static IEnumerable<string> Prefixes(string word) =>
        Enumerable.Range(ShortestPrefix, Math.Max(0, Math.Min(LongestPrefix, word.Length) - ShortestPrefix + 1)).Select(n => word[..n]).Append(Whole(word));

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
        .Select(char.ToLowerInvariant));
}
