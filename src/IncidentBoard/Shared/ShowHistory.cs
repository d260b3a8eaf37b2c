using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>What happened to one thing, newest first; none when the reader does not see the thing.</summary>
public sealed record ShowHistory(string Kind, Guid Id) : Query<Rows<HistoryLine>>
{
    private const int Most = 200;

    public override async Task<Rows<HistoryLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (Nouns.Find(Kind) is not { } noun || await noun.FindAsync(visible, Id, cancellationToken) is null)
        {
            return [];
        }

        var lines = await visible.LinesAbout(Id).Take(Most).ToListAsync(cancellationToken);
        var values = (await visible.ValuesAbout(Id).ToListAsync(cancellationToken)).ToLookup(value => value.Sequence);
        lines = Open(visible, lines, values);
        var names = await visible.People.ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
        var history = new List<HistoryLine>();
        foreach (var line in lines)
        {
            history.Add(new HistoryLine(
            line.Line,
            line.At,
            line.Actor,
            names.GetValueOrDefault(line.Actor, "operator"),
            line.Change,
            line.CanBeUndone,
            values[line.Sequence].FirstOrDefault(value => value.Kind == Journal.OfTheLine)?.New,
            await ValuesAsync(visible, noun, values[line.Sequence], cancellationToken)));
        }

        return history.ToRows();
    }

    /// <summary>The lines since the thing was last marked too strictly for this reader: what it said before was not for him, and is not now.</summary>
    private static List<JournalLine> Open(VisibleTo visible, List<JournalLine> lines, ILookup<long, JournalValue> values)
    {
        var closed = lines.FindIndex(line => values[line.Sequence].Any(value =>
            value is { Field: "marking", Old: { } old } && !visible.Reader.IsOperator && !visible.MayRead(Words.Read<Marking>(old)!.Value)));
        return closed < 0 ? lines : lines[..closed];
    }

    private async Task<Rows<HistoryValue>> ValuesAsync(VisibleTo visible, Noun noun, IEnumerable<JournalValue> values, CancellationToken cancellationToken)
    {
        var shown = new List<HistoryValue>();
        foreach (var value in values.Where(value => value.Thing == Id && value.Field != FieldSet.Removed).OrderBy(value => value.Ordinal))
        {
            var field = noun.Fields[value.Field];
            var isReference = field.Kind is FieldKind.Reference or FieldKind.References;
            shown.Add(new HistoryValue(
                value.Field,
                isReference ? await Titles.InWordsAsync(visible, field, value.Old, cancellationToken) : value.Old,
                isReference ? await Titles.InWordsAsync(visible, field, value.New, cancellationToken) : value.New,
                value.Redacted));
        }

        return shown.ToRows();
    }
}
