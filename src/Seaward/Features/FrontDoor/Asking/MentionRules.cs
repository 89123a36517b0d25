using System.Text.RegularExpressions;

namespace Seaward.Features.FrontDoor;

/// <summary>What a question speaks of, told from its words alone. A word too many only means one more person reads it.</summary>
public static partial class MentionRules
{
    /// <summary>Children or danger: a second person reads the answer before it goes.</summary>
    public static bool NeedsSecond(string text) => Children().IsMatch(text) || Danger().IsMatch(text) || MayBeAChild(text);

    /// <summary>Someone may be in danger now.</summary>
    public static bool SpeaksOfDanger(string text) => Danger().IsMatch(text);

    /// <summary>The one who writes may be a child.</summary>
    public static bool MayBeAChild(string text) => Age().Matches(text).Any(age => int.Parse(age.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < 18) || AtSchool().IsMatch(text);

    [GeneratedRegex(@"\b(child|children|kids?|bairns?|bab(y|ies)|sons?|daughters?|boys?|girls?|little (one|boy|girl)s?|toddlers?|newborn|pregnan\w*|school|nursery|midwife|social (worker|services))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Children();

    [GeneratedRegex(@"\b(danger|hurt|hurts|hurting|hit|hits|hitting|beat|beats|beating|chok\w*|strangl\w*|knife|gun|kill|killed|dying|die|suicid\w*|overdos\w*|unconscious|(not|isn.?t|stopped) breathing|can.?t breathe|won.?t wake|not waking|blood|bleeding|locked (me|us) in|threat\w*|rap(e|ed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Danger();

    [GeneratedRegex(@"\bI(?: a|['’])?m (?:only |just |nearly )?([1-9][0-9]?)\b(?! ?(?:weeks?|months?|days?|minutes?|hours?|stone|kilos?|kg))", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\bmy (mum|mam|mummy|dad|daddy|teacher)\b.*\b(uses?|drugs?|drinks?|needles?|asleep|wake|sick|hits?|scared|hurt)\b|\b(scared|worried) (of|for|about) my (mum|mam|mummy|dad|daddy)\b|\bI(?: a|['’])?m in year ([1-9]|1[0-3])\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtSchool();
}
