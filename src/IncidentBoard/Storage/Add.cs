using IncidentBoard.Core;

namespace IncidentBoard.Storage;

/// <summary>Puts something new on the board, described by its fields. Fields that are not named keep the value of an empty one.</summary>
/// <param name="Values">The fields, by name.</param>
public abstract record Add<T>(IReadOnlyList<FieldValue> Values) : Change
    where T : Thing<T>
{
    public sealed override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var noun = Nouns.Of<T>();
        var thing = (T)noun.Empty(desk.Ids.Next());
        if (Values.FirstOrDefault(value => noun.Fields.Find(value.Field) is not { Secret: false } field || field.Name == Core.Fields.FieldSet.Removed) is { Field: { } unknown })
        {
            return Outcome.Refuse(unknown, $"\"{unknown}\" is no field of it.");
        }

        if (Values.GroupBy(value => value.Field).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return Outcome.Refuse(twice, $"\"{twice}\" is named twice. Name each field once.");
        }

        var named = Values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);
        var problems = Desk.Fill(thing, noun.Fields
            .Where(field => field.Required || named.ContainsKey(field.Name))
            .Select(field => (field.Name, named.TryGetValue(field.Name, out var value) ? value : field.Read(thing))));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        desk.Add(thing);
        var more = await CheckAsync(desk, thing, cancellationToken);
        return more.Count == 0 ? Outcome.Fine : Outcome.Refuse(more);
    }

    /// <summary>What this kind of thing asks beyond its fields' own rules, and what else its making brings about.</summary>
    protected virtual Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, T thing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Problem>>([]);
}
