using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Sources;

/// <summary>Edits what is said of a source: its letter, its dates, and its text as long as nothing is marked in it.</summary>
public sealed record EditSource(Id<Source> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Source>(Id, Fields)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Source source, CancellationToken cancellationToken)
    {
        var id = source.Id;
        return Sets("text") && desk.Before(source).Text != source.Text && await desk.Visible.Annotations.AnyAsync(mark => mark.Source == id, cancellationToken)
            ? [new Problem("text", "This text carries marks, which would come to lie on other words. Add a newer version of the document instead: the marks are carried over to it.")]
            : [];
    }
}
