using Microsoft.EntityFrameworkCore;
using Seaward.Features.Records;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Referrals;

/// <summary>A referral as she reads it, from the day she was told: our words, and hers beside them.</summary>
public sealed class ReferralsForHer(CareDb db, StaffNames names, Words words) : IWrittenAboutHer
{
    public async Task<IReadOnlyList<Written>> For(OpenRecord her, CancellationToken ct)
    {
        var id = her.Id;
        var told = await db.Set<Referral>().AsNoTracking().Where(r => r.Record == id).SheKnowsOf().ToListAsync(ct);
        List<Written> written = [];
        foreach (var referral in told) written.Add(await Read(new(referral, her), ct));
        return written;
    }

    private async Task<Written> Read(Opened opened, CancellationToken ct)
    {
        var referral = opened.Referral;
        List<WrittenPart> parts = [new(referral.SentAt is null ? WrittenKind.WouldSend : WrittenKind.Sent, opened.OurWords.Text)];
        if (!referral.Reply.IsEmpty) parts.Add(new(WrittenKind.Reply, opened.Reply));
        if (!referral.ReplyAdded.IsEmpty) parts.Add(new(WrittenKind.Reply, opened.ReplyAdded));
        if (referral.SentAt is not null) parts.Add(new(WrittenKind.Where, words[referral.WentWithNoWay ? "hers.letter.went.NoWay" : $"hers.letter.went.{referral.HerSide}"].Text));
        if (referral.TakenBackAt is not null) parts.Add(new(WrittenKind.Did, words["hers.letter.taken-back", opened.TakenBackBecause].Text));
        parts.AddRange((await db.Set<LaterWord>().AsNoTracking().Where(w => w.Referral == referral.Id).OrderBy(w => w.SaidAt).ToListAsync(ct)).Select(word => new WrittenPart(WrittenKind.Reply, opened.Read(word))));
        if (referral.ToldOn is not null) parts.Add(new(WrittenKind.CameOfIt, opened.CameOfIt));
        var leads = new Leads("letter", words[referral.SentAt is null ? "hers.letter.open" : "hers.letter.open-gone"], new Dictionary<string, string> { ["Letter"] = referral.Id.ToString() });
        return new(referral.NoticeAt ?? referral.ToldOfSendingAt!.Value, await names.Of(referral.BegunBy, ct), words["hers.referral"], parts, [leads]);
    }
}
