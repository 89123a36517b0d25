using Seaward.Features.Joining;

namespace Seaward.Tests.Features.Joining;

[Trait("row", "R5k")]
public sealed class NeverRulesTests
{
    private const string Never = "14 Tern Street\n07700 900123, his mum\nDan Hale\ndan@example.org";

    [Theory]
    [InlineData("By hand to 14, TERN street", "14 Tern Street")]
    [InlineData("+44 7700 900 123", "07700 900123, his mum")]
    [InlineData("Left with dan hale at the desk", "Dan Hale")]
    [InlineData("Copy to Dan@Example.org", "dan@example.org")]
    public void what_she_ruled_out_is_known_however_it_is_written(string where, string line) => Assert.Equal(line, NeverRules.Forbids(Never, where));

    [Theory]
    [InlineData("114 Tern Street")]
    [InlineData("Dandelion House, for Ms Hale-Dan")]
    [InlineData("07700 900124")]
    [InlineData("")]
    [InlineData(null)]
    public void what_only_looks_like_it_goes(string? where) => Assert.Null(NeverRules.Forbids(Never, where));

    [Fact]
    public void nothing_ruled_out_forbids_nothing() => Assert.Null(NeverRules.Forbids(" \n ", "14 Tern Street"));
}
