namespace IncidentBoard.Core.Views.Reports;

/// <summary>The parts of a report, in the order in which they stand. Whoever composes one chooses among them.</summary>
public enum ReportPart
{
    Cards,
    Findings,
    Contradictions,

    /// <summary>Questions with competing answers, and what is held against each of them.</summary>
    Weighings,

    /// <summary>What those concerned said themselves, and what became of their word.</summary>
    SaidByParties,

    /// <summary>Findings that are questions, and what others were asked and have not answered.</summary>
    Questions,

    /// <summary>What nobody should say as it stands, and why.</summary>
    DoNotSay,
    Timeline,
    Sources,
}
