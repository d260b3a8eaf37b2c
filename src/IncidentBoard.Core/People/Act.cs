namespace IncidentBoard.Core.People;

/// <summary>What a person may be allowed to do. The rows of the role table.</summary>
public enum Act
{
    /// <summary>Read internal screens, up to the reader's clearance.</summary>
    Read,

    /// <summary>Report an incident.</summary>
    Report,

    /// <summary>Comment on what one may see.</summary>
    Comment,

    /// <summary>Declare an incident; set phase, severity, roles, restriction and exercise flag; redact.</summary>
    Command,

    /// <summary>Add and edit sources, findings, events and cards.</summary>
    Analyse,

    /// <summary>Add, edit, merge parties and relations.</summary>
    Relate,

    /// <summary>Set a finding to confirmed; resolve a contradiction.</summary>
    Confirm,

    /// <summary>Publish, correct and withdraw status updates.</summary>
    Publish,

    /// <summary>Raise a marking.</summary>
    Raise,

    /// <summary>Lower a marking.</summary>
    Lower,

    /// <summary>Import files and undo imports.</summary>
    Import,

    /// <summary>Export up to the reader's clearance.</summary>
    Export,

    /// <summary>Users, clearances, backup and settings.</summary>
    Administer,

    /// <summary>Change one's own password.</summary>
    OwnAccount,

    /// <summary>Take back one's own change.</summary>
    UndoOwn,

    /// <summary>Take back anybody's change, with a reason.</summary>
    UndoAny,

    /// <summary>Read the journal of the whole board.</summary>
    Audit,
}
