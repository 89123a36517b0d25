using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Seaward.Features.Safeguarding.Explaining;
using Seaward.Platform.Identity;

namespace Seaward.Features.Safeguarding.Publishing;

/// <summary>Writing what we will say before we ask, beside how it reads.</summary>
[Authorize(Policy = May.LeadSafeguarding)]
public sealed class NextPage(ProposalActs acts) : ProposalPage(acts)
{
    /// <summary>How it reads, where it can be read.</summary>
    public IReadOnlyList<Promise> Reads => PolicyText.WrongLine(Form.Says.Text) is null ? PolicyText.Read(Form.Says.Text) : [];

    /// <summary>Who here has what a woman wants changed, and since when.</summary>
    public IReadOnlyList<(string Who, string On)> Wanted { get; private set; } = [];

    protected override async Task Fill(CancellationToken ct)
    {
        List<(string, string)> wanted = [];
        foreach (var one in await Acts.Db.ChangesWanted(ct)) wanted.Add((await Acts.Names.Of(one.With, ct), one.On.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)));
        Wanted = wanted;
    }

    protected override ProposalKind Kind => ProposalKind.BeforeWeAsk;

    protected override async Task<Proposed> Newest(CancellationToken ct)
    {
        var newest = (await Acts.Db.PolicyVersions(ct))[0];
        return new(newest.Plain.Trim(), newest.Policy.Trim(), "", null, false, "");
    }
}
