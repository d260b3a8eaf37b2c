using IncidentBoard.Core;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Storage;

/// <summary>What a thing names must be on the board, as far as the one who names it can see.</summary>
internal static class ReferenceRule
{
    public static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var made = touched.Where(Rules.IsBrought).Select(pair => pair.Now.Key).ToHashSet();
        var problems = new List<(Thing, Problem)>();

        // A naming may lead to what its maker does not see yet: that is what it is for.
        foreach (var (now, before) in touched.Where(pair => !pair.Now.Removed && pair.Now is not Core.People.Naming))
        {
            foreach (var field in now.Fields.Where(field => field.Kind is FieldKind.Reference or FieldKind.References))
            {
                var old = before is null ? [] : field.References(before).ToHashSet();
                foreach (var id in field.References(now).Where(id => !old.Contains(id) && !made.Contains(id)))
                {
                    if (!await IsThereAsync(desk, field, id, cancellationToken))
                    {
                        problems.Add((now, new Problem(field.Name, $"What the field \"{field.Name}\" names is not on the board. Choose it again.")));
                    }
                }
            }
        }

        return problems;
    }

    private static async Task<bool> IsThereAsync(Desk desk, Field field, Guid id, CancellationToken cancellationToken)
    {
        foreach (var noun in field.RefersTo is { } kind ? [Nouns.Find(kind)!] : Nouns.All)
        {
            if (await noun.FindAsync(desk.Visible, id, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
