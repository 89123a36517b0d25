using System.ComponentModel.DataAnnotations;

namespace Seaward.Platform.Web;

/// <summary>What the service tells us about itself, under `Service` in the settings.</summary>
public sealed class ServiceSettings
{
    /// <summary>The neutral page that Leave leads to.</summary>
    [Required, Url]
    public string LeaveTo { get; init; } = "https://www.bbc.co.uk/weather";

    /// <summary>The number to ring, as people read it.</summary>
    [Required]
    public string Phone { get; init; } = "01632 960 123";

    /// <summary>Addresses of our own proxies, the only ones believed about where a request came from.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];
}
