using System.Globalization;
using Seaward.Platform.Wording;

namespace Seaward.Features.Indicators;

/// <summary>Which words say a figure. A sentence comes before any chart.</summary>
internal static class Say
{
    extension(Words words)
    {
        public Phrase Sentence(ReleasedIndicator i) =>
            words[$"indicator.{i.Id}.{(IsHidden(i) ? "hidden" : Key(i.Share))}", Month(i), i.OutOf.Rounded, i.Counted.Rounded, i.Share.Percent ?? 0];

        /// <summary>One short reason for a figure that is not said.</summary>
        public Phrase WhyNot(ReleasedIndicator i) => words[$"share.why.{(IsHidden(i) ? "hidden" : "too-few")}"];

        public Phrase Big(ReleasedIndicator i) => words[$"share.{(IsHidden(i) ? "hidden" : Key(i.Share))}", i.Share.Percent ?? 0];

        public Phrase Told(Reading reading) => words[$"reading.{reading switch
        {
            Reading.Better => "better",
            Reading.LookCloser => "closer",
            Reading.Steady => "steady",
            Reading.TooEarly => "early",
            _ => "not-shown",
        }}"];

        public string Told(Published figure) => figure.Showing switch
        {
            Showing.Few => words["figure.few"].Text,
            Showing.Hidden => Published.Star,
            _ => figure.Rounded.ToString("N0", CultureInfo.CurrentCulture),
        };

        public string Short(Share share) => share switch
        {
            { Percent: { } percent } => words["share.percent", percent].Text,
            { Kind: ShareKind.Nothing } => words["figure.nothing"].Text,
            { Low: { } low, High: { } high } => words["share.range", low, high].Text,
            _ => Published.Star,
        };
    }

    /// <summary>A month of which something can be told.</summary>
    public static bool IsSaid(ReleasedIndicator i) => i.Share.Kind is not ShareKind.TooFew;

    /// <summary>It is known how many there were, but not how many of them: not too few, then, but too close to none or to all.</summary>
    private static bool IsHidden(ReleasedIndicator i) => i is { OutOf.IsShown: true, Share.Kind: ShareKind.TooFew };

    private static string Month(ReleasedIndicator i) => i.Series[^1].Month.InWords;

    private static string Key(Share share) => share.Kind switch
    {
        ShareKind.Nothing => "nothing",
        ShareKind.TooFew => "too-few",
        ShareKind.All => "all",
        ShareKind.AllButFew => "all-but-few",
        ShareKind.About => "about",
        ShareKind.OnlyFew => "only-few",
        _ => "none",
    };
}
