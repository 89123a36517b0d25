namespace Seaward.Features.Workforce;

/// <summary>A button that asks the device for a passkey. Without script, or on a device that has none, it is not there.</summary>
public sealed record PasskeyButton(string Ask, string From, string Label);
