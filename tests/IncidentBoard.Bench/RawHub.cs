using Microsoft.AspNetCore.SignalR;

namespace IncidentBoard.Bench;

/// <summary>A hub that has nothing to do but to pass on what it is given.</summary>
internal sealed class RawHub : Hub;
