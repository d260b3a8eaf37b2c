using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Findings;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Sources;
using IncidentBoard.Timeline;

namespace IncidentBoard;

/// <summary>Which room edits what. The one place that knows all rooms.</summary>
internal static class Rooms
{
    public static DrawerParts DrawerParts { get; } = new(new Dictionary<string, Type>
    {
        ["annotation"] = typeof(MarkActions),
    });

    public static Edits Edits { get; } = new(
        edit: new Dictionary<string, Func<Guid, IReadOnlyList<Storage.FieldEdit>, Storage.Change>>
        {
            ["party"] = (id, fields) => new EditParty(new(id), fields),
            ["relation"] = (id, fields) => new EditRelation(new(id), fields),
            ["incident"] = (id, fields) => new EditIncident(new(id), fields),
            ["card"] = (id, fields) => new EditCard(new(id), fields),
            ["event"] = (id, fields) => new EditEvent(new(id), fields),
            ["source"] = (id, fields) => new EditSource(new(id), fields),
            ["annotation"] = (id, fields) => new EditMark(new(id), fields),
            ["restsOn"] = (id, fields) => new EditRestsOn(new(id), fields),
            ["finding"] = (id, fields) => new EditFinding(new(id), fields),
            ["evidence"] = (id, fields) => new EditEvidence(new(id), fields),
            ["weighing"] = (id, fields) => new EditWeighing(new(id), fields),
            ["answer"] = (id, fields) => new EditAnswer(new(id), fields),
            ["assertion"] = (id, fields) => new EditAssertion(new(id), fields),
            ["ask"] = (id, fields) => new EditAsk(new(id), fields),
            ["person"] = (id, fields) => new EditPerson(new(id), fields),
        },
        add: new Dictionary<string, Func<IReadOnlyList<Storage.FieldValue>, Storage.Change>>
        {
            ["party"] = values => new AddParty(values),
            ["relation"] = values => new AddRelation(values),
            ["card"] = values => new AddCard(values),
            ["event"] = values => new AddEvent(values),
            ["source"] = values => new AddSource(values),
            ["restsOn"] = values => new AddRestsOn(values),
            ["finding"] = values => new AddFinding(values),
            ["evidence"] = values => new AddEvidence(values),
            ["contradiction"] = values => new AddContradiction(values),
            ["weighing"] = values => new AddWeighing(values),
            ["answer"] = values => new AddAnswer(values),
            ["assertion"] = values => new AddAssertion(values),
            ["ask"] = values => new AddAsk(values),
        });
}
