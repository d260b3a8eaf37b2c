namespace IncidentBoard.Due;

/// <summary>Whose duties are looked at.</summary>
public enum Whose
{
    Everybody,

    /// <summary>Those of the incidents in which the reader has a part.</summary>
    MyIncidents,

    /// <summary>Those that name the reader.</summary>
    Mine,
}
