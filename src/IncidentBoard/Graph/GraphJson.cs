using System.Text.Json;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>The picture as the browser's script reads it: columns of numbers and words rather than objects, which are smaller and quicker to read.</summary>
internal static class GraphJson
{
    public static byte[] Write(GraphView view)
    {
        var picture = view.Picture;
        var numbers = picture.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                box = new[] { picture.Left, picture.Top, picture.Width, picture.Height },
                arranged = picture.IsArranged,
                heads = picture.Columns.Select(column => new { words = GraphPicture.Heading(column.Tier), x = column.X, width = column.Width }),
                nodes = new
                {
                    id = picture.Nodes.Select(node => node.Id.ToString()),
                    label = picture.Nodes.Select(node => node.Lines.Count == 1 ? node.Lines[0] : TextWidth.Fit(node.Name, 13, node.Width - 40)),
                    kind = picture.Nodes.Select(node => (int)node.Kind),
                    hops = picture.Nodes.Select(node => node.Hops ?? -1),
                    exposure = picture.Nodes.Select(node => node.Exposure is { } exposure ? (int)exposure : -1),
                    stance = picture.Nodes.Select(node => node.Stance is { } stance ? (int)stance : -1),
                    flags = picture.Nodes.Select(node => (node.IsUs ? 1 : 0) + (node.IsUnnamed ? 2 : 0) + (node.IsExercise ? 4 : 0)),
                    note = picture.Nodes.Select(node => node.Note ?? ""),
                    x = picture.Nodes.Select(node => Math.Round(node.X, 1)),
                    y = picture.Nodes.Select(node => Math.Round(node.Y, 1)),
                    width = picture.Nodes.Select(node => node.Width),
                    height = picture.Nodes.Select(node => node.Height),
                },
                edges = new
                {
                    from = picture.Edges.Select(edge => numbers[edge.Customer]),
                    to = picture.Edges.Select(edge => numbers[edge.Supplier]),
                    state = picture.Edges.Select(edge => (int)edge.State),
                    unsure = picture.Edges.Select(edge => edge.Certainty == Certainty.Confirmed && edge.Holding == Core.Graphs.Holding.Held ? 0 : 1),
                    path = picture.Edges.Select(edge => edge.IsOnPath ? 1 : 0),
                    shared = picture.Edges.Select(edge => edge.Shared ?? 0),
                    service = picture.Edges.Select(edge => edge.Service ?? ""),
                },
                kinds = Enum.GetValues<PartyKind>().Select(kind => Core.Fields.Spoken.Words(kind)),
                states = Enum.GetValues<RelationState>().Select(state => Core.Fields.Spoken.Words(state)),
                exposures = Enum.GetValues<Core.Cards.Exposure>().Select(exposure => Core.Fields.Spoken.Words(exposure)),
                stances = Enum.GetValues<Core.Cards.Stance>().Select(stance => Core.Fields.Spoken.Words(stance)),
            },
            JsonSerializerOptions.Web);
    }
}
