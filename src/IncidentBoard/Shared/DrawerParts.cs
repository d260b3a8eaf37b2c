namespace IncidentBoard.Shared;

/// <summary>What rooms add to the drawer of a kind of thing: a component with a parameter <c>Id</c>. The rooms own the parts; this is how the drawer finds them.</summary>
public sealed class DrawerParts(IReadOnlyDictionary<string, Type> parts)
{
    /// <summary>The part for that kind; none when no room adds one.</summary>
    public Type? Of(string kind) => parts.GetValueOrDefault(kind);
}
