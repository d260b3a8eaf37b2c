using IncidentBoard.Access;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>The wish to widen one thing, when there is one.</summary>
internal sealed record ShowWidening(Guid Thing) : Query<Rows<WideningView>>
{
    public override Task<Rows<WideningView>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var thing = Thing;
        return Widenings.OfAsync(visible, visible.OpenWidenings.Where(wish => wish.Thing == thing), cancellationToken);
    }
}
