namespace IncidentBoard.Core.Findings;

/// <summary>What kind of statement a finding is.</summary>
public enum Nature
{
    Fact,
    Inference,
    Forecast,
    Opinion,
}
