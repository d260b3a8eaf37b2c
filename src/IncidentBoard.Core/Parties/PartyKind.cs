namespace IncidentBoard.Core.Parties;

/// <summary>What an organisation, product or group is. Being a customer or a supplier follows from its relations, not from this.</summary>
public enum PartyKind
{
    Lab,
    Vendor,

    /// <summary>A software or service that others build on.</summary>
    Component,
    Regulator,
    Publisher,
    Other,
}
