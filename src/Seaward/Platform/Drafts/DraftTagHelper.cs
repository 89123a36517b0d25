using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Door;
using Seaward.Platform.Time;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Drafts;

/// <summary>
/// Makes a form a drafted form: first thing inside it, <c>&lt;draft form="note" subject="@id" name="@Model.Name" /&gt;</c>.
/// Fills the fields that follow from what was kept, says whose it is, and keeps what is typed from then on.
/// A post that is answered with a redirect was taken, and its sheet is destroyed (<see cref="DraftsTaken"/>).
/// </summary>
[HtmlTargetElement("draft", Attributes = "form", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftTagHelper(DraftDoor drafts, ServiceClock clock, Words words) : TagHelper
{
    public required string Form { get; set; }

    /// <summary>The record the form is about.</summary>
    public Guid Subject { get; set; }

    /// <summary>What she wants to be called, so that nobody writes under the wrong name.</summary>
    public string? Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var typed = await DraftForm.Of(ViewContext.HttpContext);
        var sheets = typed is null ? await drafts.Find(new(Form, Subject), ViewContext.HttpContext.RequestAborted) : [];
        var mark = typed?.Mark ?? (sheets is [var first, ..] ? first.Mark : default);
        if (sheets is [var newest, ..])
        {
            Fill(newest);
            output.Content.AppendHtml(Banner(newest));
        }
        foreach (var other in sheets.Skip(1)) output.Content.AppendHtml(Beside(other));
        output.Content.AppendHtml(Marks(mark)).AppendHtml(Line(sheets)).AppendHtml(Script());
    }

    private void Fill(DraftSheet sheet)
    {
        foreach (var (name, values) in sheet.Fields)
        {
            ViewContext.ModelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
            ViewContext.ModelState.MarkFieldSkipped(name);
        }
    }

    private IHtmlContentBuilder Banner(DraftSheet sheet)
    {
        // The first button is what Enter presses; it must never be the one that puts the draft away.
        var banner = new HtmlContentBuilder().AppendHtml("<button hidden></button><div class=\"flash mind\" role=\"status\"><p>");
        banner.AppendHtml(Name is null ? words["draft.found", When(sheet.Since)] : (IHtmlContent)words["draft.found-for", Name, When(sheet.Since)]);
        return banner.AppendHtml("</p> ").AppendHtml(PutAway()).AppendHtml("</div>");
    }

    private TagBuilder PutAway()
    {
        var button = new TagBuilder("button");
        button.MergeAttribute("class", "link");
        button.MergeAttribute("formaction", $"/drafts/{Form}/{Subject}/put-away");
        button.MergeAttribute("formnovalidate", "formnovalidate");
        button.MergeAttribute("data-draft-away", "");
        button.InnerHtml.AppendHtml((IHtmlContent)words["draft.put-away"]);
        return button;
    }

    /// <summary>What another window kept. Shown whole, never mixed in.</summary>
    private IHtmlContentBuilder Beside(DraftSheet sheet)
    {
        var beside = new HtmlContentBuilder().AppendHtml("<details class=\"fold\"><summary>").AppendHtml((IHtmlContent)words["draft.beside", When(sheet.SavedAt)]).AppendHtml("</summary>");
        foreach (var text in sheet.Fields.Where(f => !f.Key.StartsWith("Marks.", StringComparison.Ordinal)).SelectMany(f => f.Value).Where(v => v.Length > 0))
            beside.AppendHtml("<p class=\"typed\" dir=\"auto\">").Append(text).AppendHtml("</p>");
        return beside.AppendHtml("</details>");
    }

    private IHtmlContentBuilder Marks(DraftMark mark) => new HtmlContentBuilder()
        .AppendHtml(Hidden(DraftForm.FormField, Form))
        .AppendHtml(Hidden(DraftForm.SubjectField, Subject.ToString()))
        .AppendHtml(Hidden(DraftForm.SheetField, mark.Sheet.ToString(CultureInfo.InvariantCulture)))
        .AppendHtml(Hidden(DraftForm.VersionField, mark.Version.ToString(CultureInfo.InvariantCulture)))
        .AppendHtml(Hidden(DraftForm.PageField, Request.GetEncodedPathAndQuery()));

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", "hidden");
        input.MergeAttribute("name", name);
        input.MergeAttribute("value", value);
        input.MergeAttribute("autocomplete", "off");
        return input;
    }

    private TagBuilder Line(IReadOnlyList<DraftSheet> sheets)
    {
        var line = new TagBuilder("p");
        line.MergeAttribute("class", "saved");
        line.MergeAttribute("role", "status");
        line.MergeAttribute("data-draft", $"/drafts/{Form}/{Subject}");
        line.MergeAttribute("data-since", clock.TimeOf(sheets is [var last, ..] ? last.SavedAt : clock.Now));
        line.MergeAttribute("data-saved", words["saved.at", "{0}"].Text);
        line.MergeAttribute("data-lost", words["saved.not", "{0}"].Text);
        line.MergeAttribute("data-out", words["draft.signed-out"].Text);
        line.MergeAttribute("data-in", words["draft.sign-in"].Text);
        if (sheets is [var newest, ..]) line.InnerHtml.AppendHtml((IHtmlContent)words["saved.at", clock.TimeOf(newest.SavedAt)]);
        return line;
    }

    private TagBuilder Script()
    {
        var script = new TagBuilder("script");
        script.MergeAttribute("type", "module");
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        script.MergeAttribute("src", "/" + (assets?["js/draft.js"] ?? "js/draft.js"));
        return script;
    }

    private string When(DateTimeOffset at) => clock.DayOf(at) == clock.Today
        ? clock.TimeOf(at)
        : clock.Local(at).ToString("d MMMM, HH:mm", CultureInfo.CurrentCulture);
}
