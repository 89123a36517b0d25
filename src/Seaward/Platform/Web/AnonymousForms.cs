using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Seaward.Platform.Web;

/// <summary>Public pages are guarded by where a form comes from, not by a cookie: no cookie before sign-in.</summary>
public sealed class AnonymousForms : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (model.HandlerTypeAttributes.OfType<IAllowAnonymous>().Any()) model.Filters.Add(new IgnoreAntiforgeryTokenAttribute());
    }
}
