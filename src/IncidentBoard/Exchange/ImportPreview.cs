namespace IncidentBoard.Exchange;

/// <summary>What a file would bring to the board.</summary>
/// <param name="Accepted">All that can go in, as one change.</param>
/// <param name="Made">How many things it would make.</param>
/// <param name="Known">How many are there already, or were and were taken off.</param>
/// <param name="RefusedRecords">How many cannot go in.</param>
/// <param name="Refused">Why not, one line for each problem, with the record's place in the file.</param>
public sealed record ImportPreview(ImportBoard Accepted, int Made, int Known, int RefusedRecords, IReadOnlyList<string> Refused);
