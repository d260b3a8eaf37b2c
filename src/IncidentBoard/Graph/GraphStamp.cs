using System.Globalization;
using IncidentBoard.Core;

namespace IncidentBoard.Graph;

/// <summary>What every file of the graph carries: the strictest marking of what it holds, EXERCISE, and as of when.</summary>
/// <param name="Table">The name of the table that is asked for.</param>
internal sealed record GraphStamp(Marking Marking, bool IsExercise, DateTimeOffset At, string Table)
{
    public string Words => $"{Marking.Label()}{(IsExercise ? " · EXERCISE" : "")} · as of {At.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}";

    public string FileName(string name) => $"{Marking.Label().Replace(':', '-').Replace('+', '-')}{(IsExercise ? "_EXERCISE" : "")}_{At.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture)}_{(name == "table.csv" ? Table.All(char.IsAsciiLetterOrDigit) && Table.Length is > 0 and < 20 ? $"{Table}.csv" : name : name)}";
}
