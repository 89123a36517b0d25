using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Seaward.Platform.Persistence;

namespace Seaward.Features.Sessions;

/// <summary>A time each week, as the service keeps it. Nobody who comes is in it.</summary>
internal sealed class Session
{
    public required Guid Id { get; init; }
    public SessionKind Kind { get; set; }
    public DayOfWeek Day { get; set; }
    public TimeOnly From { get; set; }
    public TimeOnly Till { get; set; }
    public string Place { get; set; } = "";
    public string? WhoMayCome { get; set; }
    public string? WhoIsThere { get; set; }
    public string? Children { get; set; }
    public bool Ended { get; set; }
    public int Turn { get; set; }

    public SessionTime Shown => new() { Kind = Kind, Day = Day, From = From, Till = Till, Place = Place, WhoMayCome = WhoMayCome, WhoIsThere = WhoIsThere, Children = Children, Changes = Turn };

    public void Become(SessionTime said)
    {
        (Kind, Day, From, Till, Place) = (said.Kind, said.Day, said.From, said.Till, said.Place);
        (WhoMayCome, WhoIsThere, Children) = (said.WhoMayCome, said.WhoIsThere, said.Children);
        Turn++;
    }
}

/// <summary>One day on which a time is full, or off.</summary>
internal sealed class SessionChange
{
    public required Guid Id { get; init; }
    public required Guid Session { get; init; }
    public required DateOnly On { get; init; }
    public required Change What { get; init; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    internal const string Everyone = "everyone", AsLong = "as long as the service keeps this time";

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session").HasKey(s => s.Id);
        session.Property(s => s.Id).HasColumnName("id").Because("to tell one time from another", Everyone, AsLong);
        session.Property(s => s.Kind).HasColumnName("kind").Because("a drop-in, a time for questions, or a round outside", Everyone, AsLong);
        session.Property(s => s.Day).HasColumnName("week_day").Because("which day of the week", Everyone, AsLong);
        session.Property(s => s.From).HasColumnName("from_time").Because("when it begins", Everyone, AsLong);
        session.Property(s => s.Till).HasColumnName("till_time").Because("when it ends", Everyone, AsLong);
        session.Property(s => s.Place).HasColumnName("place").Because("where, by what she will see", Everyone, AsLong);
        session.Property(s => s.WhoMayCome).HasColumnName("who_may_come").Because("who it is for", Everyone, AsLong);
        session.Property(s => s.WhoIsThere).HasColumnName("who_is_there").Because("which of us she will meet, by first name", Everyone, AsLong);
        session.Property(s => s.Children).HasColumnName("children").Because("where children can be, and who minds them", Everyone, AsLong);
        session.Property(s => s.Ended).HasColumnName("ended").Because("a time that is over is not shown", Everyone, AsLong);
        session.Property(s => s.Turn).HasColumnName("turn").IsConcurrencyToken().Because("two people changing it do not lose each other's words", "nobody", AsLong);
    }
}

internal sealed class SessionChangeTable : IEntityTypeConfiguration<SessionChange>
{
    public void Configure(EntityTypeBuilder<SessionChange> change)
    {
        change.ToTable("session_change").HasKey(c => c.Id);
        change.Property(c => c.Id).HasColumnName("id").Because("to name the row", SessionTable.Everyone, SessionTable.AsLong);
        change.Property(c => c.Session).HasColumnName("session_id").Because("which time", SessionTable.Everyone, SessionTable.AsLong);
        change.Property(c => c.On).HasColumnName("on_day").Because("which day of it", SessionTable.Everyone, SessionTable.AsLong);
        change.Property(c => c.What).HasColumnName("what").Because("full or off, so that nobody comes for nothing", SessionTable.Everyone, SessionTable.AsLong);
        change.HasIndex(c => new { c.Session, c.On }).IsUnique().HasDatabaseName("ux_session_change_day");
    }
}
