namespace Seaward.Features.HarmReduction;

/// <summary>
/// A name for the bag, so that hers is not needed: "Early Otter · 14". From two lists that hold no word for a drug, no
/// insult, no surname and no brand; a house test keeps them so.
/// </summary>
public static class BagNameRules
{
    private const int First = 10, Last = 99;
    private static readonly int[] Left = [18, 69, 88];

    public static int Most(BagNames names) => names.Kinds.Count * names.Things.Count * (Last - First + 1);

    /// <summary>The name with this number, of all there are; another number when it is one of those left out.</summary>
    public static string Name(BagNames names, int number)
    {
        var rest = Math.Abs(number % Most(names));
        var digits = First + (rest % (Last - First + 1));
        rest /= Last - First + 1;
        return $"{names.Kinds[rest % names.Kinds.Count]} {names.Things[rest / names.Kinds.Count]} · {(Left.Contains(digits) ? digits + 1 : digits)}";
    }

    public static bool IsOne(BagNames names, string? name) =>
        name?.Split(' ') is [var kind, var thing, "·", var digits]
        && names.Kinds.Contains(kind) && names.Things.Contains(thing)
        && int.TryParse(digits, out var number) && number is >= First and <= Last && !Left.Contains(number);
}
