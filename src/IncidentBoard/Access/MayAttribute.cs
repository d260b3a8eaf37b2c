using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace IncidentBoard.Access;

/// <summary>Declares what somebody must be allowed to do in order to come through this page or endpoint.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Act act) : AuthorizeAttribute(act.ToString())
{
    public Act Act { get; } = act;
}
