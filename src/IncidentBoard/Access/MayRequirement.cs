using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace IncidentBoard.Access;

/// <summary>A reader who is known now and whose role allows the act.</summary>
internal sealed record MayRequirement(Act Act) : IAuthorizationRequirement;
