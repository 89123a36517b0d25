namespace Seaward.Features.HarmReduction;

/// <summary>The two lists, read from <c>Policy/bag-names.txt</c>: kinds, a line with a dash, things.</summary>
public sealed record BagNames(IReadOnlyList<string> Kinds, IReadOnlyList<string> Things)
{
    public static readonly BagNames Shipped = Read();

    private static BagNames Read()
    {
        using var stream = typeof(BagNames).Assembly.GetManifestResourceStream("bag-names.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        return new(lines[..lines.IndexOf("-")], lines[(lines.IndexOf("-") + 1)..]);
    }
}
