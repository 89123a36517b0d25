using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web.Look;

/// <summary>
/// One question: label, hint, what went wrong, and the control that fits. <c>&lt;field for="On" label="note.on" /&gt;</c>.
/// Label and hint are words keys. Other attributes go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words, Phrasebook book) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>More than one line to write on.</summary>
    public int Rows { get; set; }

    /// <summary>text, textarea, date, time, tel, email, number, password, select, radios or checkbox; guessed when left out.</summary>
    public string? As { get; set; }

    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>A worker's own words go in here, never hers: the language helper stands beside it.</summary>
    public bool OurWords { get; set; }

    /// <summary>For an enum: each value is named by <c>prefix.Value</c>, with <c>prefix.Value.hint</c> if there is one.</summary>
    public string? Each { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Control(output.Attributes);
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = control.Kind == "radios" ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", control.Wrong is null ? "field" : "field bad");
        if (control is { Kind: "radios", DescribedBy: { } by }) output.Attributes.SetAttribute("aria-describedby", by);
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Heading(control))
            .AppendHtml(Wrong(control))
            .AppendHtml(control.Draw())
            .AppendHtml(OurWords ? OurWordsBox.Mark(ViewContext.HttpContext, control.Name) : HtmlString.Empty));
    }

    private FieldControl Control(TagHelperAttributeList others)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var kind = As ?? FieldControl.KindFor(For.ModelExplorer.ModelType, Rows, Choices ?? EachValue());
        ViewContext.HttpContext.Meets(name, kind, Label);
        ViewContext.ModelState.TryGetValue(name, out var state);
        return new(kind, name, TagBuilder.CreateSanitizedId(name, "_"))
        {
            Value = state?.AttemptedValue ?? FieldControl.AsTyped(For.Model),
            Label = words[Label],
            Hint = Hint is null ? null : (IHtmlContent)words[Hint],
            Wrong = state is { Errors: [var first, ..] } ? Problem.Sentence(first, words, book, kind) : null,
            Rows = Rows,
            Choices = Choices ?? EachValue() ?? [],
            Others = others.ToDictionary(a => a.Name, a => a.Value?.ToString()),
        };
    }

    private IEnumerable<Choice>? EachValue() => Each is null ? null :
        from value in Enum.GetNames(Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType)
        let hint = $"{Each}.{value}.hint"
        select new Choice(value, words[$"{Each}.{value}"].Text, book.Has(hint) ? words[hint].Text : null);

    private static HtmlContentBuilder Heading(FieldControl control)
    {
        var heading = new HtmlContentBuilder();
        if (control.Kind == "checkbox") return heading;
        heading.AppendHtml(control.Kind == "radios" ? "<legend>" : $"<label for=\"{control.Id}\">").AppendHtml(control.Label);
        heading.AppendHtml(control.Kind == "radios" ? "</legend>" : "</label>");
        if (control.Hint is { } hint) heading.AppendHtml($"<span class=\"hint\" id=\"{control.Id}-hint\">").AppendHtml(hint).AppendHtml("</span>");
        return heading;
    }

    private static HtmlContentBuilder Wrong(FieldControl control)
    {
        var wrong = new HtmlContentBuilder();
        if (control.Wrong is { } sentence) wrong.AppendHtml($"<p class=\"wrong\" id=\"{control.Id}-wrong\">").AppendHtml(sentence).AppendHtml("</p>");
        return wrong;
    }
}
