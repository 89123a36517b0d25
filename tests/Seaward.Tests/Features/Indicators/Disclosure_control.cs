using FsCheck;
using FsCheck.Fluent;
using Seaward.Features.Indicators;

namespace Seaward.Tests.Features.Indicators;

[Trait("row", "R12")]
public sealed class Disclosure_control
{
    [Fact]
    public void no_hidden_figure_can_be_worked_out_closer_than_one_to_seven() => Check(About.Service, 300);

    [Fact]
    public void nor_can_one_about_women() => Check(About.Women, 300);

    private static void Check(About about, int tables)
    {
        Prop.ForAll(Tables.Any(about).ToArbitrary(), ledger =>
        {
            var release = DisclosureRules.Protect(ledger);
            var attacker = new Attacker(ledger, release);
            foreach (var cell in ledger.Cells.Where(c => !release[c.Name].IsShown && c.Count.Exact < 8))
                foreach (var value in (int[])[1, 2, 4, 6, 7])
                    if (!attacker.Fits(cell.Name, value)) throw new InvalidOperationException($"{cell.Name} cannot be {value}\n{Tables.Show(ledger, release)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(tables));
    }

    [Fact]
    public void a_release_still_says_something()
    {
        var (large, shown) = (0, 0);
        Prop.ForAll(Tables.Any(About.Service).ToArbitrary(), ledger =>
        {
            if (ledger.Cells[0].Count.Exact < 20) return;
            large++;
            if (DisclosureRules.Protect(ledger)[ledger.Cells[0].Name].IsShown) shown++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.True(shown > large * 9 / 10, $"{shown} of {large}");
    }
}
