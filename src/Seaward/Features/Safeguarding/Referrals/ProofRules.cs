using System.Text.RegularExpressions;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>Where it goes, and what shows that it arrived: more than a letter or a dot. Two words, an e-mail or a number.</summary>
public static partial class ProofRules
{
    public static string? Lacking(string? where) =>
        string.IsNullOrWhiteSpace(where) ? "send.missing.where"
        : Word().Count(where) >= 2 || Mail().IsMatch(where) || Number().IsMatch(where) ? null : "send.missing.proof";

    [GeneratedRegex(@"[\p{L}\p{Nd}]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\S@\S+\.\S")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\d{4,}")]
    private static partial Regex Number();
}
