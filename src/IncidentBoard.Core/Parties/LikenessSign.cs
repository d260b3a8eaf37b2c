namespace IncidentBoard.Core.Parties;

/// <summary>What speaks for two parties being one, the strongest first.</summary>
public enum LikenessSign
{
    /// <summary>One of them is called as the other is also called.</summary>
    SameName,

    /// <summary>Their names are the same but for case, blanks, signs, and words such as Inc.</summary>
    SameButForForm,

    /// <summary>One name is short for the other.</summary>
    ShortFor,

    /// <summary>The same internet domain stands with both.</summary>
    SameDomain,

    /// <summary>Their names differ by one letter.</summary>
    OneLetterApart,

    /// <summary>One name begins with the whole other name.</summary>
    BeginsWith,

    /// <summary>They have customers, suppliers or incidents in common. Never enough by itself.</summary>
    InCommon,
}
