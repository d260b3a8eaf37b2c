using System.Globalization;

namespace IncidentBoard.Graph;

/// <summary>Shares and indexes as the graph's sentences and tables write them.</summary>
internal static class GraphNumbers
{
    public static string Share(double part, double whole) => whole == 0 ? "of none" : Percent(part / whole);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    /// <summary>From 0 to 1, to the hundredth.</summary>
    public static string Index(double index) => index.ToString("0.00", CultureInfo.InvariantCulture);
}
