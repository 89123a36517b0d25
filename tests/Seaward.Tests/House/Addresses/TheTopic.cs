using Seaward.Platform;
using Seaward.Platform.Identity;
using Seaward.Tests.World;

namespace Seaward.Tests.House;

/// <summary>One of the topics there are to talk about.</summary>
public sealed class TheTopic : IAddressValue
{
    public bool Fits(string route, string name) => name == "topic";

    public Task<string> Make(ASeaward seaward, Staff keyWorker, RecordId woman) => Task.FromResult("this-week");
}
