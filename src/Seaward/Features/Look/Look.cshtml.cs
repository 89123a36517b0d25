using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seaward.Platform.Web.Look;

namespace Seaward.Features.Look;

/// <summary>Every part in every state, and sample screens made of them. This folder is mapped in a demo only.</summary>
[AllowAnonymous]
[DemoOnly]
public sealed class LookPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "parts";

    [BindProperty(SupportsGet = true)]
    public string? Dir { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    public LookForm Filled { get; } = new()
    {
        WhatHappened = "We had tea by the window.\nHer son built a tower.",
        Nickname = "Wren",
        On = new DateOnly(2026, 11, 12),
        Where = LookPlace.Table,
        InTheRoom = true,
    };

    public LookForm Wrong { get; } = new() { Nickname = "?" };

    public void OnGet()
    {
        ViewData["dir"] = Dir is "rtl" or "ltr" ? Dir : null;
        ViewData["theme"] = Theme is "dark" or "light" ? Theme : null;
        if (Show is "form") Spoil();
    }

    private void Spoil()
    {
        ModelState.AddModelError("Wrong.Nickname", "look.wrong-nickname");
        ModelState.AddModelError("Wrong.WhatHappened", "form.missing");
        ModelState.AddModelError("Wrong.Where", "look.wrong-where");
        ModelState.AddModelError("Wrong.InTheRoom", "look.wrong-tick");
        ModelState.AddModelError("", "look.wrong-sent");
    }
}

public sealed class LookForm
{
    [StringLength(40)]
    public string? Nickname { get; set; }

    public string? WhatHappened { get; set; }
    public DateOnly? On { get; set; }
    public LookPlace? Where { get; set; }
    public string? Language { get; set; }
    public bool InTheRoom { get; set; }
}

public enum LookPlace { Table, Phone, Walk }
