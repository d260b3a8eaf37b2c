namespace IncidentBoard.Admin;

/// <summary>Whether somebody can sign in, in words.</summary>
internal static class PersonAccess
{
    public static string InWords(PersonRow person) => person switch
    {
        { Disabled: true } => "ended",
        { HasPassword: false } => "no password yet",
        _ => "can sign in",
    };
}
