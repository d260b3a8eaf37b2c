namespace IncidentBoard.Core.Graphs;

/// <summary>A supplier without whom the supply graph falls apart.</summary>
/// <param name="Pieces">Into how many pieces what hung together then falls.</param>
/// <param name="LabsCutOff">Labs that are then apart from the piece with most labs.</param>
public readonly record struct CutPoint(int Party, int Pieces, int LabsCutOff);
