namespace IncidentBoard.Reading;

/// <summary>What somebody is making of a mark.</summary>
internal enum MarkForm
{
    None,
    Evidence,
    Finding,
    Event,
    Party,
    Question,
}
