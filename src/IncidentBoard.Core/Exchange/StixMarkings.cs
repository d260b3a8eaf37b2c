namespace IncidentBoard.Core.Exchange;

/// <summary>The marking definitions of TLP in STIX: those of TLP 2.0 by its extension, and those of TLP 1 (STIX 2.1 §7.2.1.4), which are read only.</summary>
internal static class StixMarkings
{
    private const string Begin = "marking-definition--";

    private static readonly Dictionary<string, Marking> _known = new(StringComparer.Ordinal)
    {
        ["94868c89-83c2-464b-929b-a1a8aa3c8487"] = Marking.Clear,
        ["bab4a63c-aed9-4cf5-a766-dfca5abac2bb"] = Marking.Green,
        ["55d920b0-5e8b-4f79-9ee9-91f868d9b421"] = Marking.Amber,
        ["939a9414-2ddd-4d32-a0cd-375ea402b003"] = Marking.AmberStrict,
        ["e828b379-4e03-4974-9ac4-e53a884c97c1"] = Marking.Red,
        ["613f2e26-407d-48c7-9eca-b8e91df99dc9"] = Marking.Clear,
        ["34098fce-860f-48ae-8e50-ebd3cc5e41da"] = Marking.Green,
        ["f88d31f6-486f-44da-b317-01333bde0b82"] = Marking.Amber,
        ["5e57c739-391a-4eb3-b6be-7d15ca92d5ed"] = Marking.Red,
    };

    /// <summary>The marking of that definition; none for one that is none of TLP.</summary>
    public static Marking? Find(string id) => id.StartsWith(Begin, StringComparison.Ordinal) && _known.TryGetValue(id[Begin.Length..], out var marking) ? marking : null;
}
