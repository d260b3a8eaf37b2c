using IncidentBoard.Core.Fields;

namespace IncidentBoard.Shared;

/// <summary>Choices from closed lists, as they stand in addresses.</summary>
internal static class Chosen
{
    /// <summary>The member of that name; none for no name and for any other.</summary>
    public static TEnum? Of<TEnum>(string? name)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (value.ToString() == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All members with their words.</summary>
    public static IEnumerable<(string Value, string Words)> Among<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(value => (value.ToString(), value.Label()));
}
