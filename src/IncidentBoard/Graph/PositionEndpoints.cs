using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Graph;

/// <summary>Keeps where a person has put nodes, by plain HTTP: arranging goes on while the circuit is down.</summary>
internal static class PositionEndpoints
{
    private const int MostPlaces = GraphAsked.Most;

    /// <summary>Units of the picture: farther out than this nobody finds a node again.</summary>
    private const double Farthest = 100_000;

    public static void MapGraph(this IEndpointRouteBuilder routes) => routes.MapPut("/graph/positions", [May(Act.Read)] async (IReadOnlyList<NodePlace> places, HttpContext http, Board board) =>
    {
        if (board.Readers.Of(http.User) is not { } reader)
        {
            return Results.Unauthorized();
        }

        if (places.Count is 0 or > MostPlaces || places.Any(place => Math.Abs(place.X) > Farthest || Math.Abs(place.Y) > Farthest))
        {
            return Refused($"At most {MostPlaces} nodes can be placed at once, and none farther out than {Farthest} units.");
        }

        var read = new List<SupplyPlace>();
        var visible = await board.ReadAsync(reader, new PartiesToPlace(), http.RequestAborted);
        foreach (var place in places)
        {
            if (!Id<Party>.TryParse(place.Node, out var party) || !visible.Contains(party))
            {
                return Refused("There is no such party on the board.");
            }

            read.Add(new SupplyPlace(party, place.X, place.Y));
        }

        return await board.Positions.KeepAsync(reader, read) is Outcome.Refused refused ? Refused(refused.ToString()) : Results.NoContent();
    });

    private static IResult Refused(string why) => Results.Problem(why, statusCode: StatusCodes.Status422UnprocessableEntity, title: "Not kept");

    private sealed record NodePlace(string Node, double X, double Y);
}
