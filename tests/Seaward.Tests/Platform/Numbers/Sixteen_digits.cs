using System.Security.Cryptography;
using Seaward.Platform.Numbers;
using Seaward.Platform.Sealing;

namespace Seaward.Tests.Platform.Numbers;

public sealed class Sixteen_digits
{
    private static string Any() => NumberRules.Complete(RandomNumberGenerator.GetString("0123456789", 15));

    [Fact]
    public void are_read_back_however_they_are_typed()
    {
        var number = Any();
        var fours = NumberRules.Groups(number);

        Assert.Equal(4, fours.Count);
        Assert.Equal(number, NumberRules.Read(number));
        Assert.Equal(number, NumberRules.Read(" " + string.Join(' ', fours) + "\t"));
        Assert.Equal(number, NumberRules.Read(string.Join('-', fours)));
        Assert.Equal(number, NumberRules.Read(string.Join('\u00A0', fours)));
        Assert.Equal(number, NumberRules.Read("\u200E" + string.Concat(number.Select(d => (char)('\u0660' + d - '0')))));
    }

    [Fact]
    public void with_one_wrong_digit_or_two_swapped_are_no_number()
    {
        for (var run = 0; run < 50; run++)
        {
            var number = Any();
            for (var at = 0; at < 16; at++)
            {
                foreach (var other in "0123456789".Where(d => d != number[at]))
                    Assert.Null(NumberRules.Read(number[..at] + other + number[(at + 1)..]));
                if (at < 15 && number[at] != number[at + 1])
                    Assert.Null(NumberRules.Read(number[..at] + number[at + 1] + number[at] + number[(at + 2)..]));
            }
        }
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("12"), InlineData("1234 5678 1234 567x"), InlineData("12345678123456789")]
    [InlineData("'; drop table number; --")]
    public void are_nothing_else(string? typed) => Assert.Null(NumberRules.Read(typed));

    [Theory, InlineData(1), InlineData(40), InlineData(65), InlineData(66), InlineData(160)]
    [Trait("row", "R5i")]
    public async Task of_a_flood_no_more_are_weighed_than_the_queue_holds_and_the_rest_are_told_at_once(int guesses)
    {
        var folder = Directory.CreateTempSubdirectory("seaward-keys-").FullName;
        using var keys = new NumberKeys(KeyFolder.OpenOrMake(Path.Combine(folder, "keys")));

        var flood = Enumerable.Range(0, guesses).Select(n => keys.Of(NumberRules.Complete($"{n:D15}"), default)).ToList();
        var told = flood.Count(one => one.IsCompleted);
        var answers = await Task.WhenAll(flood);

        Assert.Equal(Math.Max(0, guesses - NumberKeys.Queue - 1), told);
        Assert.Equal(Math.Min(guesses, NumberKeys.Queue + 1), answers.OfType<byte[]>().Select(Convert.ToHexString).Distinct().Count());
        Assert.NotNull(await keys.Of(null, default));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("row", "R5i")]
    public async Task are_weighed_one_at_a_time_and_a_long_queue_is_told_so()
    {
        var folder = Directory.CreateTempSubdirectory("seaward-keys-").FullName;
        using var keys = new NumberKeys(KeyFolder.OpenOrMake(Path.Combine(folder, "keys")));

        var answers = await Task.WhenAll(Enumerable.Range(0, NumberKeys.Queue + 6).Select(_ => keys.Of("1234567812345678", default)));

        Assert.Equal(5, answers.Count(a => a is null));
        Assert.Single(answers.OfType<byte[]>().Select(Convert.ToHexString).Distinct());
        Assert.NotNull(await keys.Of(null, default));
        Directory.Delete(folder, recursive: true);
    }
}
