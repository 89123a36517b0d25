using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace Seaward.Platform.Web.Look;

/// <summary>What the framework would say in its own words, it says by a words key instead.</summary>
internal sealed class PlainProblems : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    private const string Missing = "form.missing";
    public const string Unreadable = "form.unreadable";

    public void Configure(MvcOptions options)
    {
        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        says.SetMissingBindRequiredValueAccessor(_ => Missing);
        says.SetMissingKeyOrValueAccessor(() => Missing);
        says.SetMissingRequestBodyRequiredValueAccessor(() => Missing);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        says.SetNonPropertyValueMustBeANumberAccessor(() => Unreadable);
        says.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        says.SetValueIsInvalidAccessor(_ => Unreadable);
        says.SetValueMustBeANumberAccessor(_ => Unreadable);
        says.SetValueMustNotBeNullAccessor(_ => Missing);
        options.ModelMetadataDetailsProviders.Add(this);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var required in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>())
            if (required is { ErrorMessage: null, ErrorMessageResourceName: null }) required.ErrorMessage = Missing;
    }
}
