using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>How people have arranged the supply picture, each for himself: what one does not see cannot show in another's arrangement.</summary>
public sealed class Positions
{
    private readonly Board _board;

    internal Positions(Board board) => _board = board;

    /// <summary>Keeps places, in place of what was kept for the same parties. Refused when it cannot be written.</summary>
    public Task<Outcome> KeepAsync(Reader reader, IReadOnlyCollection<SupplyPlace> places) => _board.WriteAsync(async turn =>
    {
        var kept = await turn.Db.Positions.Where(position => position.Person == reader.Person.Value).ToDictionaryAsync(position => position.Party);
        foreach (var place in places)
        {
            if (!kept.TryGetValue(place.Party.Value, out var position))
            {
                position = new Position { Person = reader.Person.Value, Party = place.Party.Value };
                kept.Add(place.Party.Value, position);
                turn.Db.Add(position);
            }

            (position.X, position.Y) = (place.X, place.Y);
        }
    });

    /// <summary>Every place that this person has chosen.</summary>
    public Task<List<SupplyPlace>> AllAsync(Reader reader) => _board.ReadAsync(db => db.Positions.Where(position => position.Person == reader.Person.Value)
        .Select(position => new SupplyPlace(new(position.Party), position.X, position.Y)).ToListAsync());

    /// <summary>Lets go of all of them: the picture is laid out anew.</summary>
    public Task<Outcome> DropAsync(Reader reader) =>
        _board.WriteAsync(turn => turn.Db.Positions.Where(position => position.Person == reader.Person.Value).ExecuteDeleteAsync());
}
