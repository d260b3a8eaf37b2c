using System.Text.Encodings.Web;
using System.Text.Json;

namespace IncidentBoard.Bench;

/// <summary>One measured result, printed as one line of JSON.</summary>
/// <param name="Row">The row's number in the table of bars.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">Our figure, in <paramref name="Unit"/>.</param>
/// <param name="Reference">The figure of the limit or peer measured in the same run, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of both figures.</param>
/// <param name="Ratio">The median of ours ÷ reference over the pairs.</param>
/// <param name="Bar">The bar in words, as the table has it.</param>
/// <param name="Met">Whether the bar is met.</param>
/// <param name="Cpu">Processor seconds that this process spent on our side of the pairs.</param>
internal sealed record Line(int Row, string Name, double Ours, double Reference, string Unit, double Ratio, string Bar, bool Met, double Cpu)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string ToString() => JsonSerializer.Serialize(
        this with { Ours = Short(Ours), Reference = Short(Reference), Ratio = Short(Ratio), Cpu = Short(Cpu) }, _json);

    private static double Short(double figure) => Math.Abs(figure) >= 1000 ? Math.Round(figure) : Math.Round(figure, 4);
}
