namespace Seaward.Language.Matching;

/// <summary>Puts candidates in order: the few of a sentence by hand, the many of a strange text as the library does.</summary>
internal static class Order
{
    private const int Few = 24;

    public static void ByStart(Candidate[] all, int from, int to)
    {
        if (to - from > Few) Array.Sort(all, from, to - from, Comparer<Candidate>.Create(static (one, other) => one.Start.CompareTo(other.Start)));
        else Insert(all, from, to, static (one, other) => one.Start - other.Start);
    }

    public static void ByWeight(Candidate[] all, int from, int to)
    {
        if (to - from > Few) Array.Sort(all, from, to - from);
        else Insert(all, from, to, static (one, other) => one.CompareTo(other));
    }

    private static void Insert(Candidate[] all, int from, int to, Comparison<Candidate> compare)
    {
        for (var at = from + 1; at < to; at++)
        {
            var one = all[at];
            var spot = at;
            for (; spot > from && compare(all[spot - 1], one) > 0; spot--) all[spot] = all[spot - 1];
            all[spot] = one;
        }
    }
}
