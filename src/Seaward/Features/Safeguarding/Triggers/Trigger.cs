namespace Seaward.Features.Safeguarding.Triggers;

/// <summary>One line of the published list. Its sentence is the words key <c>trigger.ID.says</c>.</summary>
public sealed record Trigger(string Id, string Clause, string Level, Response Response, Limit Limit, Condition When);

/// <summary>A rung of the local ladder: what may be done there and how long it may take at most.</summary>
public sealed record Level(string Key, IReadOnlyList<Response> Responses, Limit Limit);
