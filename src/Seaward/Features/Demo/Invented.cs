namespace Seaward.Features.Demo;

/// <summary>The people and words of the demo: all made up, none of them anyone.</summary>
internal static class Invented
{
    public static readonly string[] Sites = ["The Blue Door", "Pier House", "Orchard Rooms"];

    public static readonly string[] Women =
    [
        "Wren", "Dee", "Ash", "Tasha", "Bee", "Mrs K", "Jo", "Lark", "Amina", "Rosie", "Kit", "Nell", "Zofia", "Marsh", "Ivy", "Bo", "Yasmin", "Cat",
        "Fern", "Gwenno", "Toni", "Mags", "Sunny", "Lou", "Halina", "Pip", "Noor", "Skye", "Bren", "Dot", "Ebele", "Frankie", "Maz", "Olly", "Tansy",
        "Val", "Xanthe", "Roo", "Sal", "Una", "Vee", "Willa", "Yaz", "Zee", "Ada", "Birdie", "Ceri", "Dilys", "Effie", "Flo", "Gaynor", "Hattie", "Inez",
        "Jude", "Keeley", "Lena", "Moll", "Nia", "Oona", "Peg", "Queenie", "Rhi", "Sorcha", "Tib", "Ula", "Vi", "Wanda", "Yola", "Zara", "Annie", "Bron",
        "Coral", "Dor", "Elin", "Faye", "Gilly", "Honor", "Ista", "Jas", "Kaya", "Leela", "Mina", "Nan", "Opal", "Poppy", "Romy", "Stel", "Teg", "Usha",
        "Vita", "Winnie", "Yvie", "Zuzia", "Alis", "Bex", "Cleo", "Dora", "Eve", "Fran", "Gem", "Hope", "Isla", "Jem", "Kim", "Lil", "May", "Nico", "Orla",
        "Pearl", "Ros", "Shaz", "Tess", "Ulli", "Viv", "Wyn", "Yana", "Zena", "Aud", "Bryn", "Cass",
    ];

    public static readonly (string Happened, string Said, string Ours)[] Notes =
    [
        ("Met at the table. She had walked from the school.", "I'd come every week if it was ten.", "Move her time to ten, and tell her by Friday."),
        ("Rang the chemist with her. They had changed the hours and told nobody.", "It isn't the queue. It's the front of the queue.", "Ask the chemist for the quiet counter."),
        ("She brought her daughter. Pencils and the boat were out.", "She asks when it's boat day.", "Keep the garden room for her Tuesdays."),
        ("Tea, and twenty minutes about housing.", "The heater's gone again and it's Tuesday he shouts.", "Bring the spare heater. Ring housing with her next week."),
        ("She read what we wrote last time and changed one line.", "I didn't say I was fine. I said I was fine for now.", "Read it back to her each time before we save."),
        ("We moved her meeting without asking and it fell on the school run.", "You said you wouldn't do that.", "Say sorry, and put the school run in her times."),
        ("Short visit. She wanted the card for the women's clinic.", "Nobody ever asked me about the sweats.", "Book the women's clinic on a day with the children's room."),
        ("She came to say the new tablets suit her.", "I slept. I forgot what that's like.", "Tell the nurse it suits her. Nothing else to change."),
    ];

    public static readonly string[] ThisWeek =
    [
        "A bus pass and one day with nothing in it.", "If the chemist opened before school.", "Somebody to come to the meeting with me.",
        "The washing machine. That's it. The washing machine.", "Sleep.", "To see the sea with the kids before it's cold.",
    ];

    public static readonly (string Asked, string? Answer)[] Questions =
    [
        ("If I say I use, do you ring someone?", "No. Using is never a reason on its own. On What happens if you can read every reason there is, and what we would do first."),
        ("Can I bring my mam?", "Yes. Bring anyone you like, or nobody. There is tea for both."),
        ("Do I have to stop to see the nurse?", "No. You can see the nurse as you are, today, for anything."),
        ("My little one is four. Is there somewhere for her?", null),
        ("Who reads this?", null),
    ];
}
