using Seaward.Tests.World;

namespace Seaward.Tests.Features.Records;

internal static class Sure
{
    /// <summary>The second step before what is written about her.</summary>
    public static Task<Sheet> IsSure(this Visitor she, Sheet asked) => she.Press(asked, "Yes, it’s me, and nobody can see");
}
