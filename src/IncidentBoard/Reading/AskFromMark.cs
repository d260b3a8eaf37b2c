using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>A marked passage raises a question to somebody.</summary>
public sealed record AskFromMark(Id<Annotation> Mark, string Question, Id<Party>? Party, string? Whom, DateTimeOffset? Due, Id<Incident>? Incident) : OfMark(Mark)
{
    protected override async Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(Incident, cancellationToken);
        var ask = new Ask(desk.Ids.Next<Ask>(), "");
        var problems = Desk.Fill(
            ask,
            ("question", Question),
            ("incident", Incident?.ToString()),
            ("party", Party?.ToString()),
            ("whom", Whom),
            ("subject", Mark.ToString()),
            ("asked", When.At(desk.Now, Precision.Minute).ToString()),
            ("due", Words.Of(Due)),
            ("marking", Words.Of(Marked(mark, source))));
        if (problems.IsEmpty)
        {
            desk.Add(ask);
        }

        return problems;
    }
}
