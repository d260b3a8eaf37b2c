using System.Globalization;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Reading;

/// <summary>What became of the annotations of a file.</summary>
/// <param name="Brought">How many are new on the source and stand in its text, or speak of the whole of it.</param>
/// <param name="Here">How many were there already.</param>
/// <param name="Lost">How many are kept although their words are not in the text.</param>
/// <param name="Refused">Those that were left out, with place and reason.</param>
public sealed record BroughtMarks(int Brought, int Here, int Lost, Rows<RefusedAnnotation> Refused)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Brought} brought, {Here} already here, {Lost} not found in this text, {Refused.Count} refused{(Refused.Count == 0 ? "." : ":")}");
}
