using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Seaward.Features.HarmReduction;

/// <summary>What an item needs before it may be offered: nothing, a step into help beside the foil, or leave for pipes.</summary>
public enum Leave { None, Foil, Pipe }

/// <summary>One thing that may go in a bag. Its name is the words key <c>bag.item.KEY</c>, with <c>.hint</c> if there is one.</summary>
public sealed record BagItem
{
    public string Key { get; init; } = "";
    public string Group { get; init; } = "";
    public int? Gauge { get; init; }
    public double? LengthMm { get; init; }
    public bool LowDeadSpace { get; init; }
    public int Enough { get; init; } = 1;
    public int More { get; init; } = 2;

    /// <summary>Ticked when the page opens.</summary>
    public bool Usual { get; init; }

    public Leave Needs { get; init; }
    public bool Expires { get; init; }

    /// <summary>What goes in when this has run out.</summary>
    public string? Swap { get; init; }
}

/// <summary>What can be picked, as data: <c>Policy/bags.yaml</c>.</summary>
public sealed class BagCatalogue
{
    private static readonly Lazy<BagCatalogue> Ours = new(Read);

    public static BagCatalogue Shipped => Ours.Value;

    public IReadOnlyList<BagItem> Items { get; private init; } = [];
    public IReadOnlyList<string> Groups { get; private init; } = [];
    public IReadOnlyList<string> Bags { get; private init; } = [];
    public IReadOnlyList<string> Boxes { get; private init; } = [];

    public BagItem? Item(string key) => Items.FirstOrDefault(item => item.Key == key);

    /// <summary>Foil only where the service turned it on and says which step goes with it; pipes only where it may.</summary>
    public IReadOnlyList<BagItem> Offered(BagSettings settings) =>
        [.. Items.Where(item => item.Needs switch { Leave.Foil => settings.FoilStep.Length > 0, Leave.Pipe => settings.Pipes, _ => true })];

    private static BagCatalogue Read()
    {
        using var stream = typeof(BagCatalogue).Assembly.GetManifestResourceStream("bags.yaml")!;
        using var reader = new StreamReader(stream);
        var page = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Page>(reader);
        return new() { Items = page.Items, Groups = [.. page.Items.Select(item => item.Group).Distinct()], Bags = page.Bags, Boxes = page.Boxes };
    }

    private sealed class Page
    {
        public List<string> Bags { get; init; } = [];
        public List<string> Boxes { get; init; } = [];
        public List<BagItem> Items { get; init; } = [];
    }
}
