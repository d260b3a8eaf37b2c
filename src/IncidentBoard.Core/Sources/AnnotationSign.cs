namespace IncidentBoard.Core.Sources;

/// <summary>What a mark in a text says at a glance, each with a colour and a shape of its own.</summary>
public enum AnnotationSign
{
    /// <summary>Worth keeping.</summary>
    Note,

    /// <summary>Something that is claimed, and can be weighed.</summary>
    Claim,

    /// <summary>Something that does not seem right.</summary>
    Doubt,

    /// <summary>Something that somebody must answer.</summary>
    Question,
}
