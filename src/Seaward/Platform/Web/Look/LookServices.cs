using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Seaward.Platform.Web.Look;

public static class LookServices
{
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddSingleton<Drawings>();
        services.AddScoped<UsedDrawings>();
        services.AddScoped<Moves>();
        services.TryAddSingleton<IStaffNav, WholeStaffNav>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, PlainProblems>();
        // Arabic and Welsh as they are written, not as numbers: shorter, and readable in the page source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }
}
