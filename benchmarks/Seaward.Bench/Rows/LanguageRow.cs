using Seaward.Language;

namespace Seaward.Bench.Rows;

/// <summary>Reading notes for words that harm, on one core, beside a bare pass over the same characters. Processor time counts, not the clock.</summary>
internal sealed class LanguageRow : ILoneRow
{
    private const string Note =
        "She came at ten with her son and we had tea. She told me that the landlord has still not mended the boiler and that she is worried about the winter. " +
        "Her dose is 50ml of methadone and she would like it to stay as it is for now. We talked about the contact on Saturday: the children will have soup at " +
        "their nan's and she wants to bring the blue coat. I rang housing with her and they will call back on Thursday. She has a scan on the 9th and would like " +
        "me to come along. I will send a text on Wednesday evening, after six, because he checks her phone in the day. She left with two kits and a bag of tins.";

    private static readonly Checker OurChecker = new();

    public string Name => "language";

    public IEnumerable<Reading> Measure(Pace pace)
    {
        var one = Note[..600];
        var many = string.Join("\n\n", Enumerable.Repeat(one, 2_000));
        var megabytes = many.Length / 1e6;
        yield return Reading.AtLeast("language, megabytes a second on one core", megabytes / Seconds(pace, () => OurChecker.Check(many)), "MB/s", megabytes / Seconds(pace, () => Pass(many)), 50);
        yield return Reading.AtMost("language, a note of 600 characters", Seconds(pace, () => OurChecker.Check(one)) * 1e6, "us", Seconds(pace, () => Pass(one)) * 1e6, 50);
        yield return Reading.AtMost("language, memory for a note without findings", Bytes(() => OurChecker.Check(one)), "bytes", 0, 0);
    }

    private static int Pass(string text)
    {
        var letters = 0;
        foreach (var character in text) if (char.IsLetter(character)) letters++;
        return letters;
    }

    private static double Seconds<T>(Pace pace, Func<T> work)
    {
        Time(pace.Warm, work);
        var rounds = Enumerable.Range(0, pace.Rounds).Select(_ => Time(pace.Time, work)).Order().ToArray();
        return rounds[rounds.Length / 2];
    }

    private static double Time<T>(TimeSpan atLeast, Func<T> work)
    {
        var (from, done) = (Environment.CpuUsage.UserTime, 0);
        var spent = TimeSpan.Zero;
        for (; spent < atLeast; spent = Environment.CpuUsage.UserTime - from)
            for (var batch = 0; batch < 64; batch++, done++) work();
        return spent.TotalSeconds / done;
    }

    private static double Bytes<T>(Func<T> work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
