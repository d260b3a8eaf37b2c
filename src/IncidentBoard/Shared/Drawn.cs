using System.Globalization;

namespace IncidentBoard.Shared;

/// <summary>Numbers as drawings need them.</summary>
internal static class Drawn
{
    /// <summary>To a tenth of a unit, with a point in every language.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
