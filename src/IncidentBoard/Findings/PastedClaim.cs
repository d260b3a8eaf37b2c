using System.Collections.Immutable;
using IncidentBoard.Core.Findings;

namespace IncidentBoard.Findings;

/// <summary>One row of a pasted table, by what its columns hold.</summary>
/// <param name="Row">Its number in the table, from 1.</param>
public sealed record PastedClaim(int Row, string? Statement, string? Nature, string? State, string? PlainWords, string? Tags, string? Source, string? Quote)
{
    public static PastedClaim Of(int row, ImmutableArray<string> cells, IReadOnlyList<ClaimColumn> columns)
    {
        return new PastedClaim(row, In(ClaimColumn.Statement), In(ClaimColumn.Nature), In(ClaimColumn.State), In(ClaimColumn.PlainWords), In(ClaimColumn.Tags), In(ClaimColumn.Source), In(ClaimColumn.Quote));

        // Two columns that hold the same are one text after the other.
        string? In(ClaimColumn column) =>
            string.Join(' ', cells.Where((cell, at) => at < columns.Count && columns[at] == column && cell.Length > 0)) is { Length: > 0 } text ? text : null;
    }
}
