using System.Globalization;

namespace Seaward.Platform.Drafts;

/// <summary>What a drafted form says of itself in its hidden fields.</summary>
internal sealed record DraftForm(DraftPlace Place, DraftMark Mark, string Page, Dictionary<string, string[]> Fields)
{
    public const string FormField = DraftRules.Own + "form", SubjectField = DraftRules.Own + "subject", SheetField = DraftRules.Own + "sheet",
        VersionField = DraftRules.Own + "version", PageField = DraftRules.Own + "page", AsideField = DraftRules.Own + "aside";

    /// <summary>Nothing when the form is not one of ours with a draft.</summary>
    public static async Task<DraftForm?> Of(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!DraftRules.IsForm(form[FormField].ToString()) || !Guid.TryParse(form[SubjectField], out var subject)) return null;
        return Read(form, new(form[FormField].ToString(), subject));
    }

    public static DraftForm Read(IFormCollection form, DraftPlace place) => new(place,
        new(Number(form[SheetField]), Number(form[VersionField])), form[PageField].ToString(),
        DraftRules.Typed(form.Select(field => KeyValuePair.Create(field.Key, field.Value.Select(v => v ?? "").ToArray()))));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
