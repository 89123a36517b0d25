namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>Words that say who a grown-up is, or what was once done to them. A net, not the protection: that is <see cref="FrameworkMeaning"/>.</summary>
internal static class AboutTheAdult
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "sex", "sexuality", "gender", "trans", "gay", "lesbian", "bisexual", "queer", "name", "ethnicity", "ethnic", "race", "racial", "black", "asian", "white", "roma", "gypsy", "traveller",
        "religion", "religious", "faith", "muslim", "christian", "jewish", "hindu", "sikh", "nationality", "foreign", "foreigner", "migrant", "immigrant", "immigration", "refugee", "asylum", "undocumented", "visa",
        "mother", "mothers", "father", "fathers", "mum", "mums", "dad", "dads", "parent", "parents", "woman", "women", "man", "men", "adult", "adults", "wife", "husband", "partner", "partners", "boyfriend", "girlfriend",
        "she", "her", "hers", "he", "him", "his", "single", "unmarried", "married", "divorced", "separated", "teenage", "pregnant", "pregnancy",
        "heroin", "crack", "cocaine", "cannabis", "methadone", "buprenorphine", "fentanyl", "alcohol", "alcoholic", "drink", "drinks", "drinking", "drunk", "drug", "drugs", "addict", "addicted", "addiction", "user", "uses",
        "using", "injects", "injecting", "needle", "needles", "overdose", "overdosed", "relapse", "relapsed", "sober", "detox", "rehab", "treatment", "prescription", "script",
        "history", "previous", "previously", "past", "former", "formerly", "ever", "known", "removed", "removal", "adopted", "attitude", "engagement", "engaged", "engaging", "compliance", "compliant", "hostile",
        "attended", "attend", "attendance", "missed", "appointment", "appointments", "complained", "complaint", "complaints", "complains", "disagreed", "refused", "refuses", "refusal",
        "homeless", "hostel", "abode", "squat", "evicted", "eviction", "tenancy", "moved", "moves", "benefit", "benefits", "debt", "debts", "poverty", "poor", "unemployed", "jobless", "income",
        "prison", "prisoner", "jail", "convicted", "conviction", "offender", "offence", "criminal", "probation", "arrest", "arrested", "police",
        "disability", "disabled", "disabilities", "autistic", "autism", "adhd", "learning", "mental", "depressed", "depression", "anxiety", "psychosis", "bipolar", "schizophrenia", "suicidal", "ill", "illness", "hiv", "hepatitis",
        "victim", "victims", "survivor", "abused", "domestic", "prostitute", "prostitution", "escort", "brothel",
    };

    private static readonly string[] Phrases =
    [
        "care-leaver", "care-leavers", "left-care", "in-care", "grew-up-in", "young-parent", "no-fixed", "did-not-attend", "not-attend", "asked-us", "asked-for-help", "asks-for-help", "sells-sex", "sex-work",
        "domestic-abuse", "domestic-violence", "learning-disability", "mental-health", "moved-house", "moved-home", "known-to", "on-benefits", "no-recourse", "looked-after", "care-order", "first-language",
    ];

    /// <summary>A key, or a sentence.</summary>
    public static bool Speaks(string text)
    {
        var plain = string.Join('-', new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return plain.Split('-').Any(Words.Contains) || Phrases.Any(phrase => $"-{plain}-".Contains($"-{phrase}-", StringComparison.Ordinal));
    }
}
