using IncidentBoard.Storage;
using Microsoft.AspNetCore.Authorization;

namespace IncidentBoard.Access;

/// <summary>Decides by what the board knows of the person now, not by what stood in the cookie.</summary>
internal sealed class MayHandler(Board board) : AuthorizationHandler<MayRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (board.Readers.Of(context.User) is { } reader && reader.May(requirement.Act))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
