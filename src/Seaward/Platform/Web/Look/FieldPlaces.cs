namespace Seaward.Platform.Web.Look;

/// <summary>Where a field stands down the page, what kind of answer it takes, and the words key of its label.</summary>
internal sealed record FieldPlace(int At, string Kind, string? Label)
{
    public static readonly FieldPlace Page = new(-1, "", null), NotDrawn = new(int.MaxValue, "", null);
}

/// <summary>In which order the fields stand, as they are drawn.</summary>
internal static class FieldPlaces
{
    private static readonly object Key = new();

    extension(HttpContext http)
    {
        /// <summary>A field is drawn here.</summary>
        public void Meets(string name, string kind = "", string? label = null) => http.Places.TryAdd(name, new(http.Places.Count, kind, label));

        /// <summary>What is about the whole page stands first; a field that is not drawn stands last.</summary>
        public FieldPlace PlaceOf(string name) => name.Length == 0 ? FieldPlace.Page : http.Places.GetValueOrDefault(name, FieldPlace.NotDrawn);

        private Dictionary<string, FieldPlace> Places
        {
            get
            {
                if (http.Items[Key] is Dictionary<string, FieldPlace> known) return known;
                var places = new Dictionary<string, FieldPlace>(StringComparer.Ordinal);
                http.Items[Key] = places;
                return places;
            }
        }
    }
}
