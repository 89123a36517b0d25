using System.ComponentModel.DataAnnotations;

namespace Seaward.Platform.Web;

/// <summary>Who runs this and how to ring them, under <c>Service</c> in the settings.</summary>
public sealed class ServiceIdentity
{
    /// <summary>Shown to staff only. Her side has no name that could say what it is for.</summary>
    [Required]
    public string Name { get; init; } = "Seaward";

    /// <summary>The number to ring, as people read it.</summary>
    [Required]
    public string Phone { get; init; } = "01632 960 123";

    /// <summary>When somebody answers, and at what cost, in a short sentence.</summary>
    public string? PhoneHours { get; init; }

    public string? NightPhone { get; init; }

    /// <summary>Children's services' duty team, day and night, for the worker who has to ring about danger.</summary>
    public string? ChildrensDutyPhone { get; init; }

    /// <summary>The neutral page that Leave leads to.</summary>
    [Required, Url]
    public string LeaveTo { get; init; } = "https://www.bbc.co.uk/weather";

    /// <summary>Addresses of our own proxies, the only ones believed about where a request came from.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    public static string Dial(string number) => "tel:" + string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
