namespace Seaward.Features.Safeguarding.Explaining;

/// <summary>The explanation as it is typed.</summary>
public sealed class ExplainForm
{
    public DateOnly? On { get; set; }
    public string? Language { get; set; }
    public int? Minutes { get; set; }
    public bool Interpreter { get; set; }
    public HowGiven? HowGiven { get; set; }
    public string? HerQuestions { get; set; }
    public string? HerChanges { get; set; }

    public Explained AsSaid => new(On, Language, Minutes, Interpreter, HowGiven, HerQuestions, HerChanges);
}
