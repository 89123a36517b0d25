using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Seaward.Features.Safeguarding.Triggers;
using Seaward.Platform.Identity;
using Seaward.Platform.Persistence;
using Seaward.Platform.Web;
using Seaward.Platform.Wording;

namespace Seaward.Features.FrontDoor.WhoSees;

/// <summary>Who sees what, and how long: read from the door and from the notes on the columns, not written beside them.</summary>
[AllowAnonymous, PublicPage]
public sealed class WhoSeesPage(Retention retention, ListQuestions lists, Words words) : PageModel
{
    private Framework list = Framework.Shipped;

    public IReadOnlyList<Answered> Door => WhoSeesRules.Door;

    public IReadOnlyList<KeptFor> Kept => retention.Kept;

    /// <summary>The lines on which we write to someone outside: all there are.</summary>
    public int Lines(Response response) => list.Published.Count(line => line.Response == response);

    public string Said(IEnumerable<Role> roles) => string.Join(", ", roles.Select(role => words[$"who.is.{role}"].Text));

    public async Task OnGetAsync(CancellationToken ct) => list = await lists.Shown(ct);
}

/// <summary>How long each thing stays, by its columns. The same for every page, and needs no database.</summary>
public sealed class Retention(IDbContextFactory<CareDb> contexts)
{
    private readonly Lazy<IReadOnlyList<KeptFor>> kept = new(() =>
    {
        using var db = contexts.CreateDbContext();
        return Read(db.GetService<IDesignTimeModel>().Model);
    });

    public IReadOnlyList<KeptFor> Kept => kept.Value;

    public static IReadOnlyList<KeptFor> Read(IModel model) =>
    [..
        from thing in WhoSeesRules.Tables
        let notes = model.GetEntityTypes().Where(e => thing.Value.Contains(e.GetTableName())).SelectMany(e => e.GetProperties())
            .Select(p => p.FindAnnotation(Columns.KeptNote)?.Value as string ?? "").Distinct()
        from note in notes
        let words = WhoSeesRules.Long.GetValueOrDefault(note)
        where words is not null
        select new KeptFor($"who.what.{thing.Key}", words),
    ];
}
