namespace Seaward.Features.Demo;

/// <summary>One invented matter: what was seen, what we would write, what she says to it. All of them end well, as most do.</summary>
internal sealed record DemoMatter(string Child, int Age, string Seen, string MetDanger, string Ours, string Away, string Else, string Help, string Reply, string CameOfIt);

internal static class DemoMatters
{
    /// <summary>The first is about a daughter: it is the demo mother's.</summary>
    public static readonly DemoMatter[] All =
    [
        new("Her daughter Mari", 6, "Nobody was at the school gate at 3.15.", "She crossed the main road alone. A neighbour met her.",
            "On {0} nobody was at the gate at 3.15. Her daughter crossed the main road by herself and was met there by a neighbour. She was with us that afternoon: we had moved her meeting.",
            "School says she is there 97 days in 100, fed and on time.", "We had moved the meeting to 2.45.", "After-school club from Monday.",
            "It was the day you moved my meeting. My sister was late with the bus. She’s on her own with it too.", "No further action. A place at the after-school club was offered."),
        new("Her son Jac", 7, "He let himself in after football, at six.", "He had lit the cooker. The neighbour turned it off.",
            "On {0} her son came home at six and nobody was in. He lit the cooker, and the neighbour turned it off. She had a late shift and had asked a friend.",
            "The friend has minded him for two years.", "Nothing of ours.", "A key for the neighbour, agreed with her.",
            "I rang twice and she said she was there. Ask her. He was scared and so was I.", "A worker met her once. Nothing more was needed."),
        new("Her daughter Nel", 5, "She was in the playground by herself at dusk.", "Older children had taken her coat.",
            "On {0} her daughter was in the playground by herself at dusk, and older children had taken her coat. Her grandmother had fallen asleep.",
            "Gran has her every Tuesday and it has gone well.", "Nothing of ours.", "A nursery place for Tuesdays.",
            "My mam is seventy-one. I didn’t want to ask you lot for Tuesdays. I’m asking now.", "Tuesdays at nursery were found for her."),
        new("Her son Idris", 8, "He waited at the pool an hour after closing.", "He set off home along the dual carriageway.",
            "On {0} her son waited at the pool an hour after it closed, then set off along the dual carriageway. A lifeguard drove after him. The bus had been cancelled.",
            "The pool says she is always early.", "Nothing of ours.", "The pool keeps her number at the desk.",
            "I want whoever reads this to know I was running. The whole way.", "Thank you for telling us. No further action."),
        new("Her daughter Cari", 7, "She answered the door to a stranger at ten at night.", "The man asked to come in. She shut the door.",
            "On {0} her daughter answered the door at ten at night with nobody else at home. Her mother had gone to the chemist before it closed.",
            "School sees a settled child.", "The chemist’s hours changed and nobody told her.", "The chemist delivers from this week.",
            "I went for my script. Twelve minutes. You try getting there for six with two on a bus.", "They agreed that delivery settles it."),
    ];
}
