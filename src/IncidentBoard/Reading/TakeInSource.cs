using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>
/// A source from a file or a pasted text, with the file kept as it was given. A new version of a document stands beside the old one, and the marks of the
/// old one are looked for in its text.
/// </summary>
/// <param name="Values">What is said of it, by field.</param>
/// <param name="Replaces">The version that it follows.</param>
/// <param name="File">The file as it was given; none for a pasted text.</param>
public sealed record TakeInSource(IReadOnlyList<FieldValue> Values, Id<Source>? Replaces, GivenFile? File) : Change
{
    // A newer version is like the one before it, unless somebody says otherwise.
    private static readonly string[] _inherited = ["medium", "publisher", "address", "reliability", "reliabilityReason", "machineGenerated", "marking", "originator", "widenPermission"];

    private static readonly string[] _carried = ["sign", "comment", "tags", "by", "marking"];

    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var before = Replaces is { } id ? await desk.FindAsync(id, cancellationToken) : null;
        if (Replaces is not null && before is null)
        {
            return Outcome.Refuse("", "The version before it is not on the board any more, or not open to you. Nothing was added.");
        }

        if (File?.Bytes?.Length > Original.LargestFile)
        {
            return Outcome.Refuse("file", $"The file is larger than {Original.LargestFile / (1024 * 1024)} MB. Keep it where it is, and paste the passages that matter.");
        }

        var source = new Source(desk.Ids.Next<Source>(), "");
        var inherited = before is null ? [] : _inherited.Select(name => (name, before.Fields[name].Read(before)));
        var problems = Desk.Fill(source, inherited.Concat(Values.Select(value => (value.Field, value.Value))).Append(("replaces", Replaces?.ToString())));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        desk.Add(source);
        Keep(desk, source);
        return before is null ? Outcome.Fine : await CarryMarksAsync(desk, before, source, cancellationToken);
    }

    private void Keep(Desk desk, Source source)
    {
        if (File is { Name: { } name, Bytes: { } bytes })
        {
            var original = desk.Add(new Original(desk.Ids.Next<Original>(), source.Id, name, bytes));
            Desk.Fill(original, ("marking", Words.Of(source.Marking)));
        }
    }

    private static async Task<Outcome> CarryMarksAsync(Desk desk, Source before, Source source, CancellationToken cancellationToken)
    {
        var text = ReadingText.Of(source.Text ?? "");
        var earlier = before.Id;
        foreach (var mark in await desk.Visible.Annotations.Where(annotation => annotation.Source == earlier).OrderBy(annotation => annotation.Start).ThenBy(annotation => annotation.Id).ToListAsync(cancellationToken))
        {
            var (carried, problems) = Anchoring.Lay(
                desk,
                desk.Ids.Next<Annotation>(),
                source.Id,
                text,
                Anchoring.Of(mark),
                _carried.Select(field => (field, mark.Fields[field].Read(mark))).Append(("earlier", mark.Id.ToString())));
            if (!problems.IsEmpty)
            {
                return Outcome.Refuse(problems);
            }

            desk.Add(carried);
        }

        return Outcome.Fine;
    }
}
