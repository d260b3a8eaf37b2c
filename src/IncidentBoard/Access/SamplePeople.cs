using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Access;

/// <summary>The four people who may try out the sample board without a password, on this machine only.</summary>
public static class SamplePeople
{
    /// <summary>The people, by sign-in name.</summary>
    public static IReadOnlyList<AddPerson> All { get; } =
    [
        new("ada", "Ada (commander)", Role.Commander, Marking.AmberStrict, null),
        new("ben", "Ben (analyst)", Role.Analyst, Marking.AmberStrict, null),
        new("eve", "Eve (executive)", Role.Viewer, Marking.AmberStrict, null),
        new("kim", "Kim (administrator)", Role.Administrator, Marking.AmberStrict, null),
    ];
}
