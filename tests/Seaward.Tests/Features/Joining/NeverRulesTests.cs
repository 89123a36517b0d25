using Seaward.Features.Joining;

namespace Seaward.Tests.Features.Joining;

[Trait("row", "R5k")]
public sealed class NeverRulesTests
{
    private const string Never = "14 Tern Street\n07700 900123, his mum\nDan Hale\ndan@example.org";

    private const string More = "14 Marine Parade, Flat 2b\n14 Stryd y Môr\nDave O'Connor\ndave.smith@example.com\n07700 900123\nour Lee, 14 Cable Street\nMary-Jane Price\n8 High Street, Leeds LS1 2AB\nThe Harbour hostel";

    [Theory]
    [InlineData("By hand to 14, TERN street", "14 Tern Street")]
    [InlineData("+44 7700 900 123", "07700 900123, his mum")]
    [InlineData("Left with dan hale at the desk", "Dan Hale")]
    [InlineData("Left with Dan Hale’s sister", "Dan Hale")]
    [InlineData("Copy to Dan@Example.org", "dan@example.org")]
    public void what_she_ruled_out_is_known_however_it_is_written(string where, string line) => Assert.Equal(line, NeverRules.Forbids(Never, where));

    [Theory]
    [InlineData("Flat 2b, 14 Marine Parade", 0)]
    [InlineData("14 Marine Parade", 0)]
    [InlineData("CS 14 MARINE  parade, flat 2b", 0)]
    [InlineData("14 Marine Pde, Flat 2b", 0)]
    [InlineData("14a Marine Parade, flat 2b", 0)]
    [InlineData("Flat 2b 14 Marine Parade", 0)]
    [InlineData("2b/14 Marine Parade", 0)]
    [InlineData("Marine Parade 14", 0)]
    [InlineData("Marine Parade, no. 14", 0)]
    [InlineData("１４ Marine Parade Flat 2b", 0)]
    [InlineData("14 Ma\u00ADrine Parade", 0)]
    [InlineData("14 Mаrine Pаrade", 0)]
    [InlineData("14\u200B Marine\u00A0Parade", 0)]
    [InlineData("14 Stryd y Mor", 1)]
    [InlineData("14 stryd y mo\u0302r", 1)]
    [InlineData("dave oconnor", 2)]
    [InlineData("O'Connor, Dave", 2)]
    [InlineData("Mr O’Connor (Dave)", 2)]
    [InlineData("Dave James O'Connor", 2)]
    [InlineData("dave.smith(at)example.com", 3)]
    [InlineData("dave.smith [at] example [dot] com", 3)]
    [InlineData("dave.smith at example.com", 3)]
    [InlineData("dave.smith@exаmple.com", 3)]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣", 4)]
    [InlineData("0044 (0)7700-900-123", 4)]
    [InlineData("14 cable st", 5)]
    [InlineData("Mary Jane Price", 6)]
    [InlineData("8, High St, Leeds, ls12ab", 7)]
    [InlineData("8 High Street", 7)]
    [InlineData("by hand at the Harbour Hostel", 8)]
    public void everyday_spelling_hides_nothing(string where, int line) => Assert.Equal(More.Split('\n')[line], NeverRules.Forbids(More, where));

    [Theory]
    [InlineData("114 Tern Street")]
    [InlineData("Dandelion House, for Ms Hale-Dan")]
    [InlineData("07700 900124")]
    [InlineData("")]
    [InlineData(null)]
    public void what_only_looks_like_it_goes(string? where) => Assert.Null(NeverRules.Forbids(Never, where));

    [Theory]
    [InlineData("12 Marine Parade")]
    [InlineData("12 Marine Parade, receipt 14")]
    [InlineData("16a Marine Parade, flat 2b")]
    [InlineData("Flat 14, 2 Marine Parade")]
    [InlineData("140 Marine Parade")]
    [InlineData("14 Marine Drive")]
    [InlineData("14 Sea Road")]
    [InlineData("14 November, at the counter")]
    [InlineData("The duty desk, receipt 14")]
    [InlineData("Marine Parade clinic")]
    [InlineData("15 Stryd y Môr")]
    [InlineData("14 Stryd y Bont")]
    [InlineData("Dave at the duty desk")]
    [InlineData("Dave Smith, Harbour team")]
    [InlineData("Ms O’Connor, duty desk")]
    [InlineData("Dave Price, O'Connor Road office")]
    [InlineData("smith@example.com")]
    [InlineData("dave.smith@example.org")]
    [InlineData("duty@example.com")]
    [InlineData("07700 900124")]
    [InlineData("01632 960123")]
    [InlineData("Lee, the duty worker")]
    [InlineData("41 Cable Street")]
    [InlineData("Cable Street office, desk 4")]
    [InlineData("Mary Price, team leader")]
    [InlineData("Jane Mary Jones")]
    [InlineData("8 High Street, Hull HU1 3AA")]
    [InlineData("The Harbour team, children’s services")]
    [InlineData("Children’s services, Civic Centre, 2 Leeds Road")]
    [InlineData("By secure mail, reference 2b-14-771")]
    public void what_is_near_it_and_is_not_it_goes(string where) => Assert.Null(NeverRules.Forbids(More, where));

    [Fact]
    public void nothing_ruled_out_forbids_nothing() => Assert.Null(NeverRules.Forbids(" \n ", "14 Tern Street"));
}
