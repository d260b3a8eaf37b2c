namespace IncidentBoard.Core.Parties;

/// <summary>What of the customer is at the supplier.</summary>
public enum DataClass
{
    TrainingData,
    PreferenceData,
    EvaluationSets,
    Prompts,
    ModelOutputs,
    ModelWeights,
    SourceCode,
    Credentials,
    WorkerPersonalData,
    UserPersonalData,
    BusinessSecrets,
}
