namespace Seaward.Features.Demo;

/// <summary>First names from many places, and second names that nobody bears: put together from two halves.</summary>
internal static class InventedNames
{
    private static readonly string[] First = """
        Amy Sarah Leanne Kelly Siân Aisha Carys Shannon Ewa Priya Chloe Nadia Bronwen Zainab Grace Agnieszka Stacey Fatima Megan Ngozi
        Katarzyna Tanya Rhian Samira Jade Adaeze Donna Mihaela Lowri Yasmin Gemma Oluchi Dilnoza Natalie Ffion Hawa Kirsty Simran Blessing Olena
        Tracey Anjali Nia Mariam Becky Ifeoma Zofia Cerys Farah Louise Abena Ioana Catrin Rukhsana Michelle Esi Daria Mairead Leila Paula
        Thandiwe Svetlana Elin Noor Hayley Folake Magda Angharad Shabnam Jodie Akosua Roksana Heledd Meera Vicky Chiamaka Iwona Gwenllian Sadia Emma
        Nomvula Elena Mared Khadija Lisa Temitope Beata Sioned Parveen Rachel Efua Halina Tegan Hana Debbie Wambui Irina Mali Zahra Claire
        Makena Ludmila Eirlys Amina Joanne Sade Danuta Nerys Inaya Laura Zuri Viktoria Delyth Rabia Nicola Kemi Jolanta Aoife Safiya Holly
        Chipo Vesna Niamh Bushra Tina Rutendo Anca Orla Salma Marie Tariro Biljana Saoirse Iman Kim Hirut Dragana Roisin Ayesha Lorna
        Selam Jelena Eilidh Thuy Fiona Tigist Ivana Morag Linh Sandra Rahel Xiomara Isla Mei Denise Almaz Luz Catriona Xin Julie
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Begin = "Harrow Tide Bracken Sallow Merrow Fennel Quarrel Lantern Osier Pebble Thistle Wicker Curlew Sorrel Marram Juniper Kittle Umber Yarrow Dunlin".Split(' ');
    private static readonly string[] End = "mere well holt wick stow garth combe ness ley thwaite bury ford gate hythe low shaw wold croft bourne hurst".Split(' ');
    private static readonly string[] Bag = "Heron Otter Lark Maple Ember Pilot Poppy Robin Cedar Harbour Comet Marble".Split(' ');

    /// <summary>Earlier first names are commoner, as in life: finding by a common word has to be quick too.</summary>
    public static string Name(Random dice)
    {
        var common = dice.NextDouble();
        return $"{First[(int)(First.Length * common * common)]} {Of(dice, Begin)}{Of(dice, End)}";
    }

    public static string Worker(Random dice) => Of(dice, First);

    public static string? BagName(Random dice) => dice.Next(3) == 0 ? Of(dice, Bag) : null;

    private static string Of(Random dice, string[] words) => words[dice.Next(words.Length)];
}
