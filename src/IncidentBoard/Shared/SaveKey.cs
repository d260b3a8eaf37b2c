namespace IncidentBoard.Shared;

/// <summary>The name of a typed field, under which its draft is kept.</summary>
internal static class SaveKey
{
    public static string Of(string kind, Guid id, string field) => $"{kind}:{id:N}:{field}";

    /// <summary>The name of a field of something new.</summary>
    public static string OfNew(string form, string field) => $"new:{form}:{field}";
}
