namespace Seaward.Platform.Web.Look;

/// <summary>A page that exists in a demo and nowhere else. The start-up leaves it unmapped otherwise; the page checks nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemoOnlyAttribute : Attribute;
