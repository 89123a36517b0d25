using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;
using Seaward.Platform.Wording;

namespace Seaward.Features.Workforce;

/// <summary>A picture a phone can read: <c>&lt;qr text="…" label="words.key" /&gt;</c>. One path, black on white in every theme.</summary>
[HtmlTargetElement("qr", Attributes = "text,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTagHelper(Words words) : TagHelper
{
    public required string Text { get; set; }
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("width", "208");
        output.Attributes.SetAttribute("height", "208");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", words[Label].Text);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{Path(code)}\"/>");
    }

    private static string Path(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return path.ToString();
    }
}
