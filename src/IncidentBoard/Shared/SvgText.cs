using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IncidentBoard.Shared;

/// <summary>A line of text in a drawing. Written in C# because Razor keeps the tag of that name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter, EditorRequired]
    public double X { get; set; }

    [Parameter, EditorRequired]
    public double Y { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary><c>middle</c> or <c>end</c>; without it the text begins at X.</summary>
    [Parameter]
    public string? Anchor { get; set; }

    /// <summary>What follows after a gap, in another class.</summary>
    [Parameter]
    public string? Tail { get; set; }

    [Parameter]
    public string? TailClass { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", Drawn.Number(X));
        builder.AddAttribute(3, "y", Drawn.Number(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddMultipleAttributes(5, More);
        builder.AddContent(6, Value);
        if (Tail is not null)
        {
            builder.OpenElement(7, "tspan");
            builder.AddAttribute(8, "class", TailClass);
            builder.AddAttribute(9, "dx", "6");
            builder.AddContent(10, Tail);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
