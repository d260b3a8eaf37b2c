using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Admin;

/// <summary>Sets what holds for the whole board: its name, and which party is us.</summary>
public sealed record EditSettings(IReadOnlyList<FieldValue> Values) : Change
{
    public override Act Act => Act.Administer;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var settings = await desk.FindAsync(BoardSettings.TheOne, cancellationToken) ?? desk.Add(new BoardSettings(BoardSettings.TheOne));
        var problems = Desk.Fill(settings, Values.Select(value => (value.Field, value.Value)));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
