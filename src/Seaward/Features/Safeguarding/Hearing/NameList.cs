using Microsoft.EntityFrameworkCore;
using Seaward.Features.Sessions;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Hearing;

public enum NameKind { Role, Place, Time, Form, Meeting, Letter }

/// <summary>A name as people read it today.</summary>
public sealed record AName(NameKind Kind, string Key, string Text);

/// <summary>Everything that has a name here: read from the words of the product, and from what the service calls its own places and times. (Y34)</summary>
public sealed class NameList(CareDb db, SessionQuestions times, Words words)
{
    private const int MostPlaces = 60;

    private static readonly string[] Forms =
        ["explain.title", "child.title", "start.title", "reach.title", "read-back.title", "think.title", "referral.title", "notice.title", "together.title", "danger.title", "birth.title", "week.title", "exception.title"];

    private static readonly string[] Letters = ["hers.letter.title", "hers.letter.gone-title", "paper.title", "inside.title"];

    private static readonly string[] Pages =
        ["ask.title", "bag.title", "what-if.title", "who.title", "word-list.title", "explain.title", "read.title", "times.title", "safe.title", "number.title", "come.title", "releases.title",
            "written.title", "looked.title", "phone-key.title", "hers.birth", "more.week", "more.conference"];

    private static readonly string[] Policies = ["group.what.BeforeWeAsk", "group.what.List"];

    public async Task<IReadOnlyList<AName>> Names(CancellationToken ct) =>
    [
        .. Enum.GetNames<Role>().Select(role => Of(NameKind.Role, $"workforce.role.{role}")),
        .. await Places(ct),
        .. Enum.GetNames<SessionKind>().Select(kind => Of(NameKind.Time, $"sessions.kind.{kind}")),
        .. (await times.Next(ct)).Select(time => new AName(NameKind.Time, $"time:{time.Id?.ToString() ?? time.Session.Place}", time.Session.Place)).DistinctBy(n => n.Key),
        .. Forms.Select(key => Of(NameKind.Form, key)),
        .. Enum.GetNames<Conferences.ConferenceKind>().Select(kind => Of(NameKind.Meeting, $"conference.kind.{kind}")),
        .. Letters.Select(key => Of(NameKind.Letter, key)),
    ];

    /// <summary>What can be sent back, each with the text that stands there now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Which(SaidOf of, IEnumerable<string> figures, CancellationToken ct) => of switch
    {
        SaidOf.Name => (await Names(ct)).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Text),
        SaidOf.Page => Said(Pages),
        SaidOf.Word => Said(WordList.WordListTerms.All.Select(WordList.WordListTerms.Name)),
        SaidOf.Figure => Said(figures.Select(id => $"indicator.{id}.name")),
        _ => Said(Policies),
    };

    private Dictionary<string, string> Said(IEnumerable<string> keys) => keys.ToDictionary(key => key, key => words[key].Text);

    private async Task<IEnumerable<AName>> Places(CancellationToken ct) =>
        (await db.Set<Staff>().AsNoTracking().Where(s => s.LeftAt == null && s.Site != null).Select(s => s.Site!).Distinct().OrderBy(s => s).Take(MostPlaces).ToListAsync(ct))
            .Select(site => new AName(NameKind.Place, $"place:{site}", site));

    private AName Of(NameKind kind, string key) => new(kind, key, words[key].Text);
}
