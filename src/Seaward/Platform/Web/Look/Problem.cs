using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Seaward.Platform.Wording;

namespace Seaward.Platform.Web.Look;

/// <summary>What a page says is wrong. Validation messages are words keys; an outcome has already become a sentence.</summary>
internal static class Problem
{
    public static IHtmlContent Sentence(ModelError error, Words words, Phrasebook book) =>
        book.Has(error.ErrorMessage) ? words[error.ErrorMessage]
        : error.ErrorMessage.Length > 0 ? new HtmlContentBuilder().AppendHtml("<span dir=\"auto\">").Append(error.ErrorMessage).AppendHtml("</span>")
        : words["form.unreadable"];
}
