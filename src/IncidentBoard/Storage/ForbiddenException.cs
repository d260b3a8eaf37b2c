using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>Somebody asked what he may not ask. Screens check beforehand; this is the lock behind them.</summary>
public sealed class ForbiddenException(Act act) : Exception(Permissions.Refusal(act))
{
    public Act Act { get; } = act;
}
