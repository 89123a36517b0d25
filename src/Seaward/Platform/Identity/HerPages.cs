namespace Seaward.Platform.Identity;

/// <summary>What is written about her opens after a second step. Empty lasts until she comes in again, and shows nobody what there is.</summary>
public enum HerPages { NotAsked, Open, Empty }
