using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>Everything that the reader may see of the board, as our own JSON. Users, drafts and the journal are not part of it.</summary>
public sealed record ExportBoard : Query<byte[]>
{
    public override Act Act => Act.Export;

    public override async Task<byte[]> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var arrays = new List<(string, IReadOnlyCollection<Thing>)>();
        foreach (var noun in Nouns.All.Where(noun => noun.IsExchanged))
        {
            arrays.Add((noun.Plural, await noun.AllAsync(visible, cancellationToken)));
        }

        return BoardJson.Write(arrays);
    }
}
