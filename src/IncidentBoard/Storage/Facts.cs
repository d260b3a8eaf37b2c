using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Holds what is on the board against the journal: each field of each thing must say what was last written of it.</summary>
internal static class Facts
{
    private const int AtOnce = 1000;

    /// <summary>The first thing that says something the journal does not know, in plain words; null when there is none.</summary>
    public static async Task<string?> FirstUnknownAsync(BoardDb db)
    {
        var all = new VisibleTo(db, Reader.Operator, default, removedToo: true);
        foreach (var noun in Nouns.All)
        {
            foreach (var ids in (await noun.KeysAsync(db, CancellationToken.None)).Order().Chunk(AtOnce))
            {
                var written = await WrittenAsync(db, noun, ids);
                foreach (var thing in await noun.FindAllAsync(all, ids, CancellationToken.None))
                {
                    if (thing.Fields.FirstOrDefault(field => IsUnknown(thing, field, written)) is { } field)
                    {
                        return $"the journal does not know what the {noun.Kind} {thing.Key:N} says as \"{field.Name}\"";
                    }
                }
            }
        }

        return null;
    }

    private static bool IsUnknown(Thing thing, Field field, Dictionary<(Guid, string), JournalValue> written)
    {
        var last = written.GetValueOrDefault((thing.Key, field.Name));
        return !field.Secret && last is not { Redacted: true } && field.Read(thing) != (last is null && field.Name == FieldSet.Removed ? "never made" : last?.New);
    }

    private static async Task<Dictionary<(Guid, string), JournalValue>> WrittenAsync(BoardDb db, Noun noun, Guid[] ids)
    {
        var last = new Dictionary<(Guid, string), JournalValue>();
        await foreach (var value in db.Values.AsNoTracking().Where(value => value.Kind == noun.Kind && ids.Contains(value.Thing)).OrderBy(value => value.Sequence).AsAsyncEnumerable())
        {
            last[(value.Thing, value.Field)] = value;
        }

        return last;
    }
}
