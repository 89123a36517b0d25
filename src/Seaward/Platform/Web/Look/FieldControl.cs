using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Seaward.Platform.Web.Look;

/// <summary>The thing in a field that a person types into, picks from or ticks.</summary>
internal sealed record FieldControl(string Kind, string Name, string Id)
{
    public string? Value { get; init; }
    public required IHtmlContent Label { get; init; }
    public IHtmlContent? Hint { get; init; }
    public IHtmlContent? Wrong { get; init; }
    public int Rows { get; init; }
    public required IEnumerable<Choice> Choices { get; init; }
    public required IReadOnlyDictionary<string, string?> Others { get; init; }

    public string? DescribedBy => (Hint, Wrong) switch
    {
        (null, null) => null,
        (not null, null) => $"{Id}-hint",
        (null, not null) => $"{Id}-wrong",
        _ => $"{Id}-hint {Id}-wrong",
    };

    public static string KindFor(Type type, int rows, IEnumerable<Choice>? choices)
    {
        if (rows > 0) return "textarea";
        if (choices is not null) return choices.Skip(7).Any() ? "select" : "radios";
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool)) return "checkbox";
        if (plain == typeof(DateOnly)) return "date";
        if (plain == typeof(TimeOnly)) return "time";
        return "text";
    }

    public static string? AsTyped(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : null,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    public IHtmlContent Draw() => Kind switch
    {
        "textarea" => Textarea(),
        "select" => Select(),
        "radios" => Radios(),
        "checkbox" => Tick(),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var input = Start("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", Kind);
        if (Kind is "text") input.MergeAttribute("dir", "auto");
        if (Kind is not "password" && Value is not null) input.MergeAttribute("value", Value);
        return input;
    }

    private TagBuilder Textarea()
    {
        var area = Start("textarea");
        area.MergeAttribute("rows", Math.Max(Rows, 2).ToString(CultureInfo.InvariantCulture));
        area.MergeAttribute("dir", "auto");
        // A browser drops the first line break inside a textarea; without this one, hers would be lost.
        area.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = Start("select");
        select.InnerHtml.AppendHtml("<option value=\"\"></option>");
        foreach (var choice in Choices)
        {
            var option = new TagBuilder("option");
            option.MergeAttribute("value", choice.Value);
            if (choice.Value == Value) option.MergeAttribute("selected", "selected");
            option.MergeAttribute("dir", "auto");
            option.InnerHtml.Append(choice.Text);
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }

    private TagBuilder Radios()
    {
        var list = new TagBuilder("div");
        list.AddCssClass("opts");
        var number = 0;
        foreach (var choice in Choices)
        {
            var id = number++ == 0 ? Id : $"{Id}-{number}";
            var hint = choice.Hint is null ? null : new HtmlContentBuilder().Append(choice.Hint);
            list.InnerHtml.AppendHtml(Row("opt", Box("radio", id, choice.Value, choice.Value == Value), new HtmlContentBuilder().Append(choice.Text), hint, null));
        }
        return list;
    }

    private TagBuilder Tick()
    {
        var box = Box("checkbox", Id, "true", Value is "true" or "True");
        Describe(box);
        return Row("tickrow", box, Label, Hint, $"{Id}-hint");
    }

    private static TagBuilder Row(string css, TagBuilder box, IHtmlContent text, IHtmlContent? hint, string? hintId)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(css);
        label.InnerHtml.AppendHtml(box).AppendHtml("<span dir=\"auto\">").AppendHtml(text);
        if (hint is not null) label.InnerHtml.AppendHtml(hintId is null ? "<span class=\"hint\">" : $"<span class=\"hint\" id=\"{hintId}\">").AppendHtml(hint).AppendHtml("</span>");
        label.InnerHtml.AppendHtml("</span>");
        return label;
    }

    private TagBuilder Box(string type, string id, string value, bool ticked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.MergeAttribute("type", type);
        box.MergeAttribute("id", id);
        box.MergeAttribute("name", Name);
        box.MergeAttribute("value", value);
        if (ticked) box.MergeAttribute("checked", "checked");
        return box;
    }

    private TagBuilder Start(string tag)
    {
        var control = new TagBuilder(tag);
        foreach (var (name, value) in Others) control.MergeAttribute(name, value);
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", Name);
        Describe(control);
        return control;
    }

    private void Describe(TagBuilder control)
    {
        if (DescribedBy is { } by) control.MergeAttribute("aria-describedby", by);
        if (Wrong is not null) control.MergeAttribute("aria-invalid", "true");
    }
}
