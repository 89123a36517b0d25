namespace Seaward.Platform.Identity;

/// <summary>Long enough, and not one that anybody would try first.</summary>
public static class PasswordRules
{
    public const int Shortest = 12, Longest = 200, OwnLetters = 6;

    private static readonly string[] Obvious =
    [
        "password", "passphrase", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "letmein", "welcome", "changeme", "iloveyou", "sunshine",
        "princess", "football", "baseball", "liverpool", "arsenal", "chelsea", "superman", "batman", "dragon", "monkey", "shadow", "master",
        "secret", "access", "admin", "seaward", "service", "login", "signin", "abcdefghijkl", "abcdef", "abcd", "trustno", "whatever", "starwars", "charlie", "michael",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "spring", "summer", "autumn", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    public static Outcome Check(string password, params string[] aboutThem)
    {
        if (password.Length < Shortest) return Outcome.RefusedAt("Password", "workforce.password.short", Shortest);
        if (password.Length > Longest) return Outcome.RefusedAt("Password", "workforce.password.long", Longest);
        var own = Own(password, [.. Obvious, .. aboutThem.Where(word => word.Length > 2)]);
        return own.Length < OwnLetters || own.Distinct().Count() < 5 ? Outcome.RefusedAt("Password", "workforce.password.obvious") : Outcome.Done;
    }

    // What is left when everything that would be tried first has been taken out.
    private static string Own(string password, IEnumerable<string> obvious)
    {
        var left = Folded(password);
        foreach (var word in obvious.OrderByDescending(word => word.Length)) left = left.Replace(Folded(word), "", StringComparison.Ordinal);
        return string.Concat(left.Where(c => !char.IsAsciiDigit(c)));
    }

    private static string Folded(string text) => string.Concat(text.ToLowerInvariant().Select(c => c switch
    {
        '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', _ => c,
    }).Where(c => char.IsLetterOrDigit(c)));
}
