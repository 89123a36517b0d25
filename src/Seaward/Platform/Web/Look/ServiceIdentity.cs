namespace Seaward.Platform.Web.Look;

/// <summary>Who runs this and how to ring them, from the configuration section <c>Service</c>.</summary>
public sealed record ServiceIdentity
{
    /// <summary>Shown to staff only. Her side has no name that could say what it is for.</summary>
    public string Name { get; init; } = "Seaward";

    public string? Phone { get; init; }

    /// <summary>When somebody answers, and at what cost, in a short sentence.</summary>
    public string? PhoneHours { get; init; }

    public string? NightPhone { get; init; }

    public string LeaveTo { get; init; } = "https://www.bbc.co.uk/weather";

    /// <summary>Every page then says that it is a demo.</summary>
    public bool Demo { get; init; }

    public static string Dial(string number) => "tel:" + string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
