using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>The second person's word: more people may read it, or not. Agreeing widens it in the same change.</summary>
/// <param name="Id">What was asked.</param>
/// <param name="Agrees">Whether more people may read it.</param>
public sealed record AnswerWidening(Id<Widening> Id, bool Agrees) : Change
{
    public override Act Act => Act.Lower;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id, cancellationToken) is not { State: WideningState.Open } widening
            || await Nouns.Find(widening.ThingKind)!.FindAsync(desk.Visible, widening.Thing, cancellationToken) is not { } thing)
        {
            return Outcome.Refuse("", "Nobody asks for this any more, or it is not open to you.");
        }

        if (Agrees && widening.By == desk.Reader.Person)
        {
            return Outcome.Refuse("", "You asked for this yourself. A second person must agree.");
        }

        var state = Agrees ? WideningState.Agreed : WideningState.Refused;
        var problems = Desk.Fill(widening, ("state", Words.Of(state)));
        return (Agrees ? problems.AddRange(Desk.Fill(thing, ("marking", Words.Of(widening.To)))) : problems) is { IsEmpty: false } wrong
            ? Outcome.Refuse(wrong)
            : Outcome.Fine;
    }
}
