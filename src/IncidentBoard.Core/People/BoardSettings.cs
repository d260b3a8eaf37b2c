using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.People;

/// <summary>What is set once for the whole board. There is exactly one.</summary>
public sealed class BoardSettings : Thing<BoardSettings>
{
    public static readonly FieldSet Form = FieldSet.Of<BoardSettings>(
        new TypedField<BoardSettings>("name", FieldKind.Line, s => s.Name, (s, text) => s.Name = text) { Longest = 100 },
        new TypedField<BoardSettings>("ourOrganisation", FieldKind.Reference, s => s.OurOrganisation?.ToString(), (s, text) => s.OurOrganisation = Words.Id<Party>(text)) { LeadsTo = "party" },
        new TypedField<BoardSettings>("oneIsEnough", FieldKind.Flag, s => Words.Of(s.OneIsEnough), (s, text) => s.OneIsEnough = Words.Flag(text)));

    /// <summary>The id of the one record, the same on every board.</summary>
    public static Id<BoardSettings> TheOne { get; } = Id<BoardSettings>.Parse("00000000000040008000000000000001");

    private BoardSettings()
    {
    }

    public BoardSettings(Id<BoardSettings> id)
        : base(id)
    {
    }

    public override string Kind => "settings";

    public override FieldSet Fields => Form;

    /// <summary>What the board is called on its pages.</summary>
    public string? Name { get; private set; }

    /// <summary>The party that is us; none on a board of observers.</summary>
    public Id<Party>? OurOrganisation { get; private set; }

    /// <summary>No second person is needed to leave RED or to widen what came from another: for a team of one.</summary>
    public bool OneIsEnough { get; private set; }
}
