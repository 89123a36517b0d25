using System.Collections.Frozen;
using System.Xml.Linq;

namespace Seaward.Platform.Web.Look;

/// <summary>One drawing of the sheet: its frame (none when it stretches), its markup, and the drawings it borrows.</summary>
public sealed record Drawing(string Id, string? ViewBox, string Markup, IReadOnlyList<string> Borrows);

/// <summary>Every icon and picture, read once from <c>drawings.svg</c>. They are put into the page itself so that they follow its theme.</summary>
public sealed class Drawings
{
    private readonly FrozenDictionary<string, Drawing> byId = Read();

    public IEnumerable<string> Ids => byId.Keys;

    public Drawing this[string id] => byId.TryGetValue(id, out var drawing)
        ? drawing
        : throw new KeyNotFoundException($"No drawing '{id}' in drawings.svg.");

    private static FrozenDictionary<string, Drawing> Read()
    {
        using var sheet = typeof(Drawings).Assembly.GetManifestResourceStream("drawings.svg")!;
        return XDocument.Load(sheet).Root!.Elements().Select(From).ToFrozenDictionary(drawing => drawing.Id, StringComparer.Ordinal);
    }

    private static Drawing From(XElement symbol) => new(
        symbol.Attribute("id")!.Value,
        symbol.Attribute("preserveAspectRatio")?.Value == "none" ? null : symbol.Attribute("viewBox")!.Value,
        Bare(symbol).ToString(SaveOptions.DisableFormatting),
        [.. symbol.Descendants().Where(e => e.Name.LocalName == "use").Select(use => use.Attribute("href")!.Value[1..]).Distinct()]);

    // Inside an HTML page an SVG needs no namespace.
    private static XElement Bare(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        element.Nodes().Select(node => node is XElement inner ? Bare(inner) : node));
}
