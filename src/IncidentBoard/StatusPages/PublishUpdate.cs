using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.StatusPages;

/// <summary>
/// Publishes an update to an audience: the release decision. The board gives it its number, its time and the name of the one who signs;
/// it is frozen from then on and can be corrected or withdrawn, never undone.
/// </summary>
/// <param name="Values">The fields of a <see cref="StatusUpdate"/>, by name; what a person may not choose is refused.</param>
public sealed record PublishUpdate(IReadOnlyList<FieldValue> Values) : Change
{
    private static readonly string[] _given = ["number", "signedBy", "publishedAt", "withdrawn", FieldSet.Removed];

    public override Act Act => Act.Publish;

    public override bool CanBeUndone => false;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Values.FirstOrDefault(value => StatusUpdate.Form.Find(value.Field) is null || _given.Contains(value.Field)) is { Field: { } unknown })
        {
            return Outcome.Refuse(unknown, $"\"{unknown}\" cannot be chosen.");
        }

        var update = new StatusUpdate(desk.Ids.Next<StatusUpdate>(), Audience.Public, default, 1, desk.Reader.Name, desk.Now);
        var problems = Desk.Fill(update, Needed().Concat(Values.Select(value => (value.Field, value.Value))));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        var more = await ProblemsAsync(desk, update, cancellationToken);
        if (more.Count > 0)
        {
            return Outcome.Refuse(more);
        }

        Desk.Fill(update, ("number", Words.Of(await NextNumberAsync(desk, update, cancellationToken))));
        desk.Add(update);
        await desk.JoinAsync(update.Incident, cancellationToken);
        return Outcome.Fine;
    }

    /// <summary>What must be said and is not among the values: asked for as if it had been left empty.</summary>
    private IEnumerable<(string Field, string? Value)> Needed() => StatusUpdate.Form
        .Where(field => field.Required && !_given.Contains(field.Name) && Values.All(value => value.Field != field.Name))
        .Select(field => (field.Name, (string?)null));

    private static async Task<IReadOnlyList<Problem>> ProblemsAsync(Desk desk, StatusUpdate update, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(update.Incident, cancellationToken) is not { } incident)
        {
            return [new Problem("incident", "The incident is not on the board any more, or not open to you.")];
        }

        var problems = new List<Problem>();
        if (incident.Exercise && update.Audience == Audience.Public)
        {
            problems.Add(new Problem("audience", "This incident is an exercise, and an exercise never reaches a public page. Publish it to your own organisation."));
        }

        if ((incident.Restricted || incident.Marking == Marking.Red) && update.Audience == Audience.Internal)
        {
            problems.Add(new Problem("audience", "This incident is open to its members only, and the internal page cannot tell them from others. Open the incident first, or tell its members yourself."));
        }

        if (update.Marking > desk.Reader.Clearance && update.Marking <= StatusUpdate.Ceiling(update.Audience) && !desk.Reader.IsOperator)
        {
            problems.Add(new Problem("marking", $"Your own clearance does not reach {update.Marking.Label()}. Ask a commander whose does."));
        }

        if (update.NextUpdateBy <= desk.Now)
        {
            problems.Add(new Problem("nextUpdateBy", "The next update is promised for a time that has passed. Choose a later one."));
        }

        if (update.Audience == Audience.Public && (update.DecisionWanted ?? update.DecisionFrom ?? Words.Of(update.DecisionBy)) is not null)
        {
            problems.Add(new Problem("decisionWanted", "A decision is asked for inside. Leave it out of a public update."));
        }

        if (await CorrectionProblemAsync(desk, update, cancellationToken) is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    private static async Task<Problem?> CorrectionProblemAsync(Desk desk, StatusUpdate update, CancellationToken cancellationToken)
    {
        if (update.Corrects is not { } corrected)
        {
            return null;
        }

        return await desk.FindAsync(corrected, cancellationToken) switch
        {
            null => new Problem("corrects", "The update to correct is not on the board, or not open to you."),
            var old when old.Incident != update.Incident || old.Audience != update.Audience => new Problem("corrects", "A correction goes to the same audience, about the same incident, as what it corrects."),
            { Withdrawn: not null } => new Problem("corrects", "That update was withdrawn, so there is nothing to correct. Publish a new one."),
            var old when update.Marking > old.Marking => new Problem("marking", $"A correction must reach everybody who could read what it corrects: mark it {old.Marking.Label()} or wider."),
            _ => null,
        };
    }

    private static async Task<int> NextNumberAsync(Desk desk, StatusUpdate update, CancellationToken cancellationToken)
    {
        var read = Markings.OpenTo(update.Marking).ToArray();
        return 1 + (await desk.Db.Set<StatusUpdate>().AsNoTracking()
            .Where(other => other.Audience == update.Audience && other.Incident == update.Incident && read.Contains(other.Marking))
            .MaxAsync(other => (int?)other.Number, cancellationToken) ?? 0);
    }
}
