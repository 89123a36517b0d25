using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Seaward.Platform.Wording;

/// <summary>The words of the page being made, in its language. In pages: <c>@W["ask.title"]</c>.</summary>
public sealed class Words(Phrasebook book)
{
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string Direction => Phrasebook.RightToLeft(Language) ? "rtl" : "ltr";

    public Phrase this[string key, params object?[] values]
    {
        get
        {
            var (text, language) = book.Find(key, Language);
            // A day in a borrowed sentence is named in the language of the sentence.
            return new(values.Length == 0 ? text : string.Format(language == Language ? CultureInfo.CurrentCulture : Own(language), text, values), language, language != Language);
        }
    }

    private static CultureInfo Own(string language) => CultureInfo.GetCultureInfo(language == Phrasebook.Home ? "en-GB" : language);
}

/// <summary>Text that says its own language when it is not the page's.</summary>
public readonly record struct Phrase(string Text, string Language, bool Borrowed) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Borrowed) writer.Write($"<span lang=\"{Language}\" dir=\"{(Phrasebook.RightToLeft(Language) ? "rtl" : "ltr")}\">");
        encoder.Encode(writer, Text);
        if (Borrowed) writer.Write("</span>");
    }

    public override string ToString() => Text;

    // Explicit: Razor would choose the text over the markup, and lose which language it is in.
    public static explicit operator string(Phrase phrase) => phrase.Text;
}
