using System.Globalization;
using System.Text.RegularExpressions;

namespace Seaward.Tests.Platform.Look;

public sealed partial class The_colours
{
    private static readonly string[] Surfaces = ["paper", "sand", "card", "mist", "pink-mist", "moss-mist", "sun-mist", "dusk-mist", "brick-mist"];
    private static readonly string Tokens = LookFiles.Read("tokens");

    public static TheoryData<string, string, string> Text()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var theme in new[] { "light", "dark" })
        {
            foreach (var surface in Surfaces)
                foreach (var ink in new[] { "ink", "stone", "sea", "sea-deep" }) pairs.Add(theme, ink, surface);
            foreach (var (ink, on) in Voices) pairs.Add(theme, ink, on);
        }
        return pairs;
    }

    private static readonly (string Ink, string On)[] Voices =
    [
        ("pink", "paper"), ("pink", "card"), ("pink", "sand"), ("pink", "mist"), ("pink", "pink-mist"),
        ("moss", "paper"), ("moss", "card"), ("moss", "sand"), ("moss", "moss-mist"),
        ("brick", "paper"), ("brick", "card"), ("brick", "sand"), ("brick", "brick-mist"),
        ("dusk", "paper"), ("dusk", "card"), ("dusk", "dusk-mist"),
        ("on-sea", "sea"), ("on-sea", "sea-deep"), ("on-sea", "pink"), ("on-sea", "pink-deep"),
        ("c0", "card"), ("c1", "card"), ("c2", "card"), ("c0", "paper"), ("c1", "paper"), ("c2", "paper"),
    ];

    [Theory, MemberData(nameof(Text))]
    public void of_text_stand_out(string theme, string ink, string on) =>
        Assert.True(Contrast(Of(theme)[ink], Of(theme)[on]) >= 4.5, $"{theme}: {ink} on {on} is {Contrast(Of(theme)[ink], Of(theme)[on]):0.00}");

    [Theory]
    [InlineData("light"), InlineData("dark")]
    public void of_control_edges_can_be_seen(string theme) => Assert.All(
        Surfaces, surface => Assert.True(Contrast(Of(theme)["line"], Of(theme)[surface]) >= 3, $"{theme}: line on {surface} is {Contrast(Of(theme)["line"], Of(theme)[surface]):0.00}"));

    [Fact]
    public void of_night_are_the_same_by_choice_and_by_device()
    {
        var blocks = Night().Matches(Tokens).Select(found => Declarations(found.Groups[1].Value)).ToArray();
        Assert.Equal(2, blocks.Length);
        Assert.Equal(blocks[0], blocks[1]);
    }

    private static Dictionary<string, string> Of(string theme)
    {
        var colours = Declarations(Day().Match(Tokens).Groups[1].Value);
        if (theme == "dark") foreach (var (name, value) in Declarations(Night().Match(Tokens).Groups[1].Value)) colours[name] = value;
        return colours;
    }

    private static Dictionary<string, string> Declarations(string block) =>
        Declaration().Matches(block).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].SelectMany(digit => new[] { digit, digit })) : colour[1..];
        double Part(int at) => Linear(int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d);
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"(?s):root \{(.*?)\n\s*\}")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?s)(?:\[data-theme=dark\]|:root:not\(\[data-theme=light\]\)) \{(.*?)\n\s*\}")]
    private static partial Regex Night();

    [GeneratedRegex(@"--([\w-]+):\s*([^;]+);")]
    private static partial Regex Declaration();
}
