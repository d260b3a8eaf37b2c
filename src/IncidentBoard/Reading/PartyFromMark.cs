using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>A name in a text becomes a new party, or another name of one that is on the board.</summary>
/// <param name="Of">The party that the name is another name of; none for a new party.</param>
/// <param name="Kind">What a new party is.</param>
public sealed record PartyFromMark(Id<Annotation> Mark, string Name, Id<Party>? Of, PartyKind Kind) : OfMark(Mark)
{
    protected override async Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken)
    {
        if (Of is not { } id)
        {
            var made = new Party(desk.Ids.Next<Party>(), Kind, "");
            var problems = Desk.Fill(made, ("name", Name), ("marking", Words.Of(Marked(mark, source))));
            if (problems.IsEmpty)
            {
                desk.Add(made);
            }

            return problems;
        }

        if (await desk.FindAsync(id, cancellationToken) is not { } party)
        {
            return [new Problem("party", "That party is not on the board any more, or not open to you. Choose another one.")];
        }

        if (Marked(mark, source) > party.Marking)
        {
            return [new Problem("name", $"This name stands in something that is {Marked(mark, source).Label()}, and everybody who sees {party.Name} ({party.Marking.Label()}) would read it. Raise the party's marking first, or leave the name out.")];
        }

        // Aliases are one line, separated by semicolons.
        var aliases = party.Fields["aliases"];
        var known = (aliases.Read(party) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return known.Append(party.Name).Contains(Name.Trim(), StringComparer.OrdinalIgnoreCase)
            ? [new Problem("name", $"{party.Name} is known by that name already.")]
            : Desk.Fill(party, ("aliases", string.Join("; ", known.Append(Name.Trim()))));
    }
}
