using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.KindWords;

/// <summary>How many texts a team saved in a month, and in how many of them a word was found. Nobody's name, nobody's text.</summary>
public sealed class TeamTally
{
    public required Guid Id { get; init; }
    public required string Team { get; init; }
    public required DateOnly Month { get; init; }
    public required int Texts { get; init; }
    public required int Found { get; init; }
}

/// <summary>How often in a month someone said that a rule was wrong. Not who, not where, and not a word of the text.</summary>
public sealed class FalseAlarm
{
    public required Guid Id { get; init; }
    public required string Rule { get; init; }
    public required DateOnly Month { get; init; }
    public required int Times { get; init; }
}

internal sealed class TeamTallyTable : IEntityTypeConfiguration<TeamTally>
{
    private const string Staff = "staff, where it is large enough", Kept = "as long as the word list";

    public void Configure(EntityTypeBuilder<TeamTally> tally)
    {
        tally.ToTable("word_count").HasKey(t => t.Id);
        tally.Property(t => t.Id).HasColumnName("id").Because("to name the row", "nobody", Kept);
        tally.Property(t => t.Team).HasColumnName("team").Because("counts are by team, never by person", Staff, Kept);
        tally.Property(t => t.Month).HasColumnName("month").Because("to see whether it changes", Staff, Kept);
        tally.Property(t => t.Texts).HasColumnName("texts").Because("how many texts were saved", Staff, Kept);
        tally.Property(t => t.Found).HasColumnName("found").Because("in how many of them a word was found", Staff, Kept);
        tally.HasIndex(t => new { t.Team, t.Month }).IsUnique().HasDatabaseName("ux_word_count_team_month");
    }
}

internal sealed class FalseAlarmTable : IEntityTypeConfiguration<FalseAlarm>
{
    private const string Staff = "staff and the women’s group", Kept = "as long as the word list";

    public void Configure(EntityTypeBuilder<FalseAlarm> alarm)
    {
        alarm.ToTable("word_false_alarm").HasKey(a => a.Id);
        alarm.Property(a => a.Id).HasColumnName("id").Because("to name the row", "nobody", Kept);
        alarm.Property(a => a.Rule).HasColumnName("rule").Because("which rule was wrong", Staff, Kept);
        alarm.Property(a => a.Month).HasColumnName("month").Because("to see whether a change helped", Staff, Kept);
        alarm.Property(a => a.Times).HasColumnName("times").Because("how often it was said", Staff, Kept);
        alarm.HasIndex(a => new { a.Rule, a.Month }).IsUnique().HasDatabaseName("ux_word_false_alarm_rule_month");
    }
}
