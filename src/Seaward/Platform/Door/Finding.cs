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
    private const int LongestPrefix = 8, MostWords = 6;
    private const char Tatweel = '\u0640';

    public static void Index(CareDb db, KeyFolder keys, RecordId record, string name)
    {
        foreach (var token in Tokens(keys, name)) db.Add(new FindToken { Token = token, Record = record });
    }

    internal static IEnumerable<long> Tokens(KeyFolder keys, string name) =>
        Words(name).SelectMany(Prefixes).Distinct().Select(text => Token(keys, text)).Distinct();

    /// <summary>Lower case, marks taken off, letters and digits only: "Siân O'Neil" is "sian" and "oneil".</summary>
    public static IEnumerable<string> Words(string name) => name
        .Split(Between, StringSplitOptions.RemoveEmptyEntries)
        .Select(Plain).Where(word => word.Length > 0).Take(MostWords);

    public static long Token(KeyFolder keys, string text) =>
        BitConverter.ToInt64(HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes(text)));

    /// <summary>A whole word is marked apart from a prefix of the same letters, so that search elsewhere can ask for whole words only.</summary>
    public static string Whole(string word) => word + "$";

    public static bool IsLong(string word) => word.Length > LongestPrefix;

    public static string Start(string word) => IsLong(word) ? word[..LongestPrefix] : word;

    public static string WholeWhenLong(string word) => IsLong(word) ? Whole(word) : word;

    /// <summary>What the tokens promised, checked against the words themselves: tokens may collide, and stop at eight letters.</summary>
    public static bool Matches(Label label, IReadOnlyList<string> asked, bool whole)
    {
        var hers = Words(label.Name).Concat(Words(label.BagName ?? "")).ToList();
        return asked.All(word => hers.Any(one => whole ? one == word : one.StartsWith(word, StringComparison.Ordinal)));
    }

    private static readonly char[] Between = [' ', '\u00A0', '\u202F', '-', '\u2010', '\u2011', '\t', '\r', '\n', '.', ',', '/'];

    private static IEnumerable<string> Prefixes(string word) =>
        Enumerable.Range(1, Math.Min(LongestPrefix, word.Length)).Select(n => word[..n]).Append(Whole(word));

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => c != Tatweel && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
        .Select(c => Plain(char.ToLowerInvariant(c))));

    // Letters that stay one letter when marks are taken off, as people without that keyboard type them.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ی' or 'ى' => "ي",
        'ک' => "ك",
        _ => letter.ToString(),
    };
}
