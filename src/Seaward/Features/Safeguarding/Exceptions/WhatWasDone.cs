using Microsoft.EntityFrameworkCore;
using Seaward.Features.Safeguarding.Danger;
using Seaward.Features.Safeguarding.Deciding;
using Seaward.Features.Safeguarding.Referrals;
using Seaward.Platform;
using Seaward.Platform.Door;
using Seaward.Platform.Persistence;
using Seaward.Platform.Sealing;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Features.Safeguarding.Exceptions;

/// <summary>One thing that whoever answers reads: what it is, and what it says.</summary>
public sealed record SeenPart(string Label, string Text);

/// <summary>What a second person reads: what was done and why, and nothing more; and where she would be told.</summary>
public sealed record LookedAt(SecondLook Look, IReadOnlyList<SeenPart> Parts, string? TellAt, Func<string, Sealed> Seal);

/// <summary>Reads what was done otherwise than we promise, through the door that it lies behind.</summary>
public sealed class WhatWasDone(CareDb db, DangerDoor dangers, ReferralDesk desk, RecordDoor door, ThreadDoor threads, ServiceClock clock, Words words)
{
    public Task<LookedAt?> Read(SecondLook look, CancellationToken ct) => look.At switch
    {
        LookAt.Danger or LookAt.DangerToldLate or LookAt.DangerNeverTold => InDanger(look, ct),
        LookAt.Otherwise => Decided(look, ct),
        LookAt.LookedFurther or LookAt.NamesOpened or LookAt.OpenedInAHurry or LookAt.PastCompared => Apart(look, ct),
        _ => OfReferral(look, ct),
    };

    private async Task<LookedAt?> InDanger(SecondLook look, CancellationToken ct)
    {
        var report = await db.Set<DangerReport>().AsNoTracking().FirstAsync(d => d.Id == look.About, ct);
        if (await dangers.Open(report.Id, ct) is not { } open) return null;
        List<SeenPart> parts =
        [
            new("danger.line", words[$"trigger.{report.Line}.says"].Text),
            new("danger.happening", open.Read(report.Happening, DangerReport.HappeningSlot(report.Id))),
            new("danger.where", open.Read(report.WhoAndWhere, DangerReport.WhoSlot(report.Id))),
            new("danger.rung", open.Read(report.Rung, DangerReport.RungSlot(report.Id))),
            new("exception.part.not-yet", open.Read(report.NotYetBecause, DangerReport.NotYetSlot(report.Id))),
            new("exception.part.tell-by", report.TellBy?.Day() ?? ""),
            new("exception.part.told-on", report.ToldOn?.Day() ?? ""),
        ];
        return new(look, Said(parts), report.About is null ? null : $"/danger/{report.Id}", text => open.Seal(text, SecondLook.WordsSlot(look.Id)));
    }

    private async Task<LookedAt?> OfReferral(SecondLook look, CancellationToken ct)
    {
        if (await desk.Open(look.About, Why.SecondLook, ct) is not { } opened) return null;
        var referral = opened.Referral;
        var tries = await desk.Attempts(referral.Id, ct);
        List<SeenPart> parts =
        [
            new("danger.line", look.Line.Length > 0 ? words[$"trigger.{look.Line}.says"].Text : ""),
            new("exception.part.ours", opened.OurWords.Text),
            new("referral.to", opened.OurWords.To),
            new("exception.part.sent-to", look.At is LookAt.SentWhereNothingMayGo ? opened.SentTo : ""),
            new("exception.part.taken-back", opened.TakenBackBecause),
            new("send.told", opened.Paper?.Body.Told ?? ""),
            new("notice.hold.words", opened.EndangerWords),
            new("paper.tries", string.Join("\n", tries.Select(t => $"{t.When()}: {words[$"referral.way.{t.Way}"].Text}"))),
            new("exception.part.must-go", desk.LastDay(referral).Day()),
            new("exception.part.tell-by", referral.TellBy?.Day() ?? ""),
            new("exception.part.told-on", (referral.NoticeAt ?? referral.ToldOfSendingAt) is { } told ? clock.DayOf(told).Day() : ""),
        ];
        return new(look, Said(parts), $"/referrals/{referral.Id}", text => opened.Record.Seal(text, SecondLook.WordsSlot(look.Id)));
    }

    private async Task<LookedAt?> Decided(SecondLook look, CancellationToken ct)
    {
        var decision = await db.Set<ReferralDecision>().AsNoTracking().FirstAsync(d => d.Id == look.About, ct);
        if ((await door.Open(decision.Record, Why.SecondLook, ct)).Record is not { } record) return null;
        var thoughts = Thoughts.From(record.Read(decision.Thoughts, ReferralDecision.Slot(decision.Id)));
        List<SeenPart> parts =
        [
            new("think.list", words[$"think.response.{decision.Response}"].Text),
            new("exception.part.way", decision.Way is { } way ? words[$"think.way.{way}"].Text : ""),
            new("think.otherwise", thoughts.Otherwise), new("think.away", thoughts.Away),
            new("think.harm-acting", thoughts.HarmActing), new("think.harm-not", thoughts.HarmNot),
            new("exception.part.second", string.Join("\n", thoughts.SecondWords.Select(word => words[word.Agrees ? "exception.second.yes" : "exception.second.no", word.Words].Text).DefaultIfEmpty(thoughts.SecondSaid))), new("think.will-do", thoughts.WillDo),
        ];
        return new(look, Said(parts), $"/decisions/{decision.Id}", text => record.Seal(text, SecondLook.WordsSlot(look.Id)));
    }

    private async Task<LookedAt?> Apart(SecondLook look, CancellationToken ct)
    {
        if (await threads.Open(look.Id, ct) is not { } open) return null;
        var search = look.At is LookAt.LookedFurther ? await db.Set<Search>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == look.About, ct) : null;
        List<SeenPart> parts =
        [
            new("exception.part.reason", search is null ? "" : words[$"find.reason.{search.Reason}"].Text),
            new("exception.part.account", open.Read(look.Account, SecondLook.AccountSlot(look.Id))),
            new("exception.part.opened", look.At is LookAt.OpenedInAHurry ? await Opened(look, ct) : ""),
        ];
        return new(look, Said(parts), null, text => open.Seal(text, SecondLook.WordsSlot(look.Id)));
    }

    private async Task<string> Opened(SecondLook look, CancellationToken ct)
    {
        var (her, by, hurry, until) = (look.Record!.Value, look.SentBy.Value, nameof(As.BreakGlass), look.SentAt + Emergency.EmergencyRules.Lasts);
        var lines = await db.Set<AccessLine>().AsNoTracking().Where(l => l.Record == her && l.ReaderId == by && l.As == hurry && l.At >= look.SentAt && l.At <= until).OrderBy(l => l.At).Select(l => l.At).ToListAsync(ct);
        return string.Join(", ", lines.Select(clock.TimeOf).Distinct());
    }

    private static IReadOnlyList<SeenPart> Said(IEnumerable<SeenPart> parts) => [.. parts.Where(p => p.Text.Length > 0)];
}
