namespace IncidentBoard.Core.People;

/// <summary>The role table: which role may do what. What a person may see is decided apart from this.</summary>
public static class Permissions
{
    /// <summary>Whether the role allows the act.</summary>
    public static bool Allow(Role role, Act act) => act switch
    {
        Act.Read or Act.Report or Act.Comment or Act.Export or Act.OwnAccount => true,
        Act.Analyse or Act.Relate or Act.Raise or Act.Import or Act.UndoOwn => role is Role.Analyst or Role.Commander,
        Act.Command or Act.Confirm or Act.Publish or Act.Lower or Act.UndoAny => role is Role.Commander,
        Act.Administer or Act.Audit => role is Role.Administrator,
    };

    /// <summary>Why not, in words, for the one who tried.</summary>
    public static string Refusal(Act act) => act switch
    {
        Act.Read => "Sign in to read the board.",
        Act.Report => "Sign in to report an incident.",
        Act.Comment => "Sign in to comment.",
        Act.Command => "Only a commander may do this. Ask the incident's commander.",
        Act.Analyse => "Only analysts and commanders may add or edit this.",
        Act.Relate => "Only analysts and commanders may add or edit parties and relations.",
        Act.Confirm => "Only a commander may confirm a finding or resolve a contradiction. Propose it in the note.",
        Act.Publish => "Only a commander may publish, correct or withdraw an update.",
        Act.Raise => "Only analysts and commanders may raise a marking.",
        Act.Lower => "Only a commander may lower a marking.",
        Act.Import => "Only analysts and commanders may import.",
        Act.Export => "Sign in to export.",
        Act.Administer => "Only an administrator may do this.",
        Act.OwnAccount => "Sign in to change your password.",
        Act.UndoOwn => "Only analysts and commanders may undo a change.",
        Act.UndoAny => "Only a commander may undo somebody else's change.",
        Act.Audit => "Only an administrator may read the whole journal.",
    };
}
