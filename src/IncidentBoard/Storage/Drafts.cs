using IncidentBoard.Access;
using IncidentBoard.Core;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What people have typed and not saved yet: kept apart from the facts, seen by nobody but its writer.</summary>
public sealed class Drafts
{
    /// <summary>The longest draft that is kept, in UTF-16 code units.</summary>
    public const int LongestText = 1024 * 1024;

    private readonly Board _board;

    internal Drafts(Board board) => _board = board;

    /// <summary>Keeps a text, in place of what was kept under that key. Refused when it cannot be written.</summary>
    public Task<Outcome> KeepAsync(Reader reader, string key, string text, int basedOn) => _board.WriteAsync(async turn =>
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(draft => draft.Person == reader.Person.Value && draft.Key == key);
        if (draft is null)
        {
            draft = new Draft { Person = reader.Person.Value, Key = key };
            turn.Db.Add(draft);
        }

        (draft.Text, draft.BasedOn, draft.At) = (text, basedOn, _board.Now);
    });

    /// <summary>The text kept under that key, if there is one.</summary>
    public Task<Draft?> FindAsync(Reader reader, string key) =>
        _board.ReadAsync(db => db.Drafts.SingleOrDefaultAsync(draft => draft.Person == reader.Person.Value && draft.Key == key));

    /// <summary>Everything that this person has typed and not saved, newest first.</summary>
    public Task<List<Draft>> AllAsync(Reader reader) =>
        _board.ReadAsync(db => db.Drafts.Where(draft => draft.Person == reader.Person.Value).OrderByDescending(draft => draft.At).ToListAsync());

    /// <summary>Lets go of a draft: it was saved, or thrown away on purpose.</summary>
    public Task<Outcome> DropAsync(Reader reader, string key) => _board.WriteAsync(turn =>
        turn.Db.Drafts.Where(draft => draft.Person == reader.Person.Value && draft.Key == key).ExecuteDeleteAsync());
}
