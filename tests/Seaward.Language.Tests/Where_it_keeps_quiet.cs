namespace Seaward.Language.Tests;

/// <summary>The same words are hers in her mouth, and something else in a name, a law or a kitchen.</summary>
[Trait("row", "R5l")]
public sealed class Where_it_keeps_quiet
{
    private static readonly Checker OurChecker = new();

    [Theory]
    [InlineData("She said \"I am an addict and I need help\".")]
    [InlineData("She said “I have been clean for a year”.")]
    [InlineData("She said ‘I relapsed’ and cried.")]
    [InlineData("She wrote: 'I was a junkie once'.")]
    [InlineData("\"My mum said 'you are a bad mother' to me,\" she told us.")]
    [InlineData("“They called me ‘a dirty junkie’,” she said.")]
    [InlineData("She wrote: \"I was an addict. I am not ashamed of myself")]
    [InlineData("She told us: “I relapsed and I am sorry")]
    [InlineData("She texted: 'I relapsed and I came straight to you")]
    [InlineData("> I was the local drunk.\n> Nobody asked why.")]
    [InlineData("“I was a junkie at twenty.\n\n“And I was an addict at thirty.”")]
    [InlineData("\"I was a junkie at twenty\n\nand an addict at thirty,\" she told the group.")]
    public void her_own_words(string text) => Assert.Empty(OurChecker.Check(text));

    [Theory]
    [InlineData("She said that she is an addict.")]
    [InlineData("She said \"hello\". She is an addict.")]
    [InlineData("She is an “addict”.")]
    [InlineData("She said \"come in. She is an addict and so is he, in the view of this worker, who met him on the stairs.")]
    public void but_not_the_worker_s_label(string text) => Assert.Contains(OurChecker.Check(text), finding => finding.RuleId == "addict");

    [Theory]
    [InlineData("The Misuse of Drugs Act 1971 and the National Institute on Drug Abuse.")]
    [InlineData("The Substance Misuse Team and the addiction psychiatrist.")]
    [InlineData("DSM-IV and ICD-10 list alcohol abuse and harmful use.")]
    [InlineData("Clean clothes, a clean house and a clean dressing.")]
    [InlineData("The username of each wheelchair user is on the user interface.")]
    [InlineData("Domestic abuse, child abuse, sexual abuse and abuse of power.")]
    [InlineData("Addiction is the topic and addictive medicine the title.")]
    [InlineData("Naloxone, Suboxone and methadone maintenance; an abuse-deterrent tablet.")]
    [InlineData("The site is GDPR compliant and she has treatment-resistant depression.")]
    [InlineData("The login failed, the page failed to load and her MS relapsed.")]
    [InlineData("A reading habit; the lift works; the oil rigs; high blood pressure; a knee joint.")]
    [InlineData("She gave a victim personal statement and the Offender Manager rang.")]
    [InlineData("Refusal of treatment form completed.")]
    [InlineData("The Addicts in Recovery choir sings on Sunday, and Children of Alcoholics week begins.")]
    [InlineData("We met at The Addicts' Rest and walked to the Junkie's Retreat.")]
    [InlineData("Come clean about the price, please. She is clean from MRSA. Non-compliant wiring was made safe.")]
    [InlineData("She did not attend the funeral. A relapse of her hepatitis is unlikely. The bank denied the loan.")]
    public void names_laws_codes_and_everyday_senses(string text) => Assert.DoesNotContain(OurChecker.Check(text), finding => finding.Severity > Severity.Low);

    [Fact]
    public void the_words_she_has_chosen_for_herself()
    {
        var hers = new Checker(RuleBook.British, ["addict in recovery"]);
        Assert.Empty(hers.Check("She came as an addict in recovery and spoke to the group."));
        Assert.NotEmpty(hers.Check("She is an addict."));
        Assert.NotEmpty(OurChecker.Check("She came as an addict in recovery."));
    }

    [Theory]
    [InlineData("See https://www.example.org/substance-misuse/drug-abuse for more.")]
    [InlineData("See www.example.org/addict-junkie.html for more.")]
    public void the_address_of_a_page(string text) => Assert.Empty(OurChecker.Check(text));
}
