using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web.Look;

/// <summary>What a page says is wrong. Validation messages are words keys; an outcome has already become a sentence.</summary>
internal static class Problem
{
    public static IHtmlContent Sentence(ModelError error, Words words, Phrasebook book, string kind) =>
        IsUnread(error) ? words[Unread(kind)]
        : book.Has(error.ErrorMessage) ? words[error.ErrorMessage]
        : new HtmlContentBuilder().AppendHtml("<span dir=\"auto\">").Append(error.ErrorMessage).AppendHtml("</span>");

    /// <summary>The same at the top of the page, where what could not be read is called by the name of its field.</summary>
    public static IHtmlContent AtTheTop(ModelError error, Words words, Phrasebook book, FieldPlace place) =>
        IsUnread(error) && place.Label is { } label ? words["form.at-field", words[label].Text.TrimEnd('?', '.'), words[Unread(place.Kind)].Text] : Sentence(error, words, book, place.Kind);

    private static bool IsUnread(ModelError error) => error.ErrorMessage is "" or PlainProblems.Unreadable;

    private static string Unread(string kind) => kind switch
    {
        "date" => "form.no-such-day",
        "time" => "form.no-such-time",
        "number" => "form.no-such-number",
        _ => PlainProblems.Unreadable,
    };
}
