using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>Since when a thing has been open to a reader, for looking back: what was sealed from him before is not opened by it, nor when it was changed.</summary>
internal static class OpenSince
{
    /// <param name="values">All that the journal holds of the thing.</param>
    public static DateTimeOffset Of(VisibleTo visible, Guid thing, IEnumerable<RecordedValue> values)
    {
        var markings = values.Where(value => value.Field == "marking").OrderBy(value => value.Sequence).ToList();
        var sealedLast = markings.FindLastIndex(value =>
            Words.Read<Marking>(value.New) is { } marking && !visible.Reader.IsOperator && !visible.MayRead(marking) && !visible.Reader.Named.Contains(thing));
        return sealedLast < 0 ? DateTimeOffset.MinValue : sealedLast + 1 < markings.Count ? markings[sealedLast + 1].At : DateTimeOffset.MaxValue;
    }
}
