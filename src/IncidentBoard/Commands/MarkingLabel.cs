using IncidentBoard.Core;

namespace IncidentBoard.Commands;

/// <summary>Markings as people type them: <c>TLP:AMBER+STRICT</c>, <c>amber+strict</c> or <c>AmberStrict</c>.</summary>
internal static class MarkingLabel
{
    /// <summary>The marking, or throws <see cref="CommandRefusedException"/>.</summary>
    public static Marking Read(string text)
    {
        foreach (var marking in Markings.All)
        {
            if (string.Equals(text, marking.Label(), StringComparison.OrdinalIgnoreCase)
                || string.Equals("TLP:" + text, marking.Label(), StringComparison.OrdinalIgnoreCase)
                || string.Equals(text, marking.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return marking;
            }
        }

        throw new CommandRefusedException($"\"{text}\" is no marking. Write one of {string.Join(", ", Markings.All.Select(marking => marking.Label()))}.");
    }
}
