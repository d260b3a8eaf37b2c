using System.Globalization;
using System.Text;
using System.Xml;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>The picture as an SVG file that needs no style sheet: black on white, marking and EXERCISE on top and bottom, states by line.</summary>
internal static class GraphSvg
{
    private const int Band = 34;
    private const string Space = "http://www.w3.org/2000/svg";
    private const string Ink = "#111111";
    private const string Fine = "#555555";

    public static byte[] Write(GraphView view, GraphStamp stamp)
    {
        var picture = view.Picture;
        var buffer = new MemoryStream();
        using (var svg = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            svg.WriteStartElement("svg", Space);
            Put(svg, ("viewBox", $"{N(picture.Left)} {N(picture.Top - Band)} {N(picture.Width)} {N(picture.Height + (2 * Band))}"), ("width", N(picture.Width)), ("height", N(picture.Height + (2 * Band))), ("font-family", "Helvetica, Arial, sans-serif"), ("font-size", "13"));
            Element(svg, "rect", ("x", N(picture.Left)), ("y", N(picture.Top - Band)), ("width", N(picture.Width)), ("height", N(picture.Height + (2 * Band))), ("fill", "#ffffff"));
            svg.WriteStartElement("defs", Space);
            svg.WriteStartElement("marker", Space);
            Put(svg, ("id", "arrow"), ("viewBox", "0 0 10 10"), ("refX", "9"), ("refY", "5"), ("markerWidth", "9"), ("markerHeight", "9"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto"));
            Element(svg, "path", ("d", "M0 0 10 5 0 10z"), ("fill", Fine));
            svg.WriteEndElement();
            svg.WriteEndElement();
            Text(svg, picture.Left + 12, picture.Top - 12, stamp.Words, bold: true);
            Text(svg, picture.Left + 12, picture.Top + picture.Height + 22, $"{stamp.Words} · {picture.Nodes.Count} of {view.Parties} parties that the reader sees", bold: true);
            foreach (var column in picture.Columns)
            {
                Text(svg, column.X, 22, GraphPicture.Heading(column.Tier), bold: true);
            }

            foreach (var edge in picture.Edges)
            {
                Line(svg, edge);
            }

            foreach (var node in picture.Nodes)
            {
                Node(svg, node);
            }

            svg.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Line(XmlWriter svg, SupplyEdge edge)
    {
        svg.WriteStartElement("path", Space);
        Put(
            svg,
            ("d", $"M{N(edge.X1)} {N(edge.Y1)}C{N(edge.X1 + edge.Bend.Customer)} {N(edge.Y1)} {N(edge.X2 + edge.Bend.Supplier)} {N(edge.Y2)} {N(edge.X2)} {N(edge.Y2)}"),
            ("fill", "none"),
            ("stroke", edge.IsOnPath ? Ink : Fine),
            ("stroke-width", edge.IsOnPath ? "3" : N(SupplyWords.LineWidth(edge))));
        if (SupplyWords.Dashes(edge) is { } dashes)
        {
            Put(svg, ("stroke-dasharray", dashes));
        }

        if (edge.Shared is null)
        {
            Put(svg, ("marker-end", "url(#arrow)"));
        }

        svg.WriteElementString("title", Space, PlainText.Clean(SupplyWords.Of(edge)));
        svg.WriteEndElement();
        if (SupplyWords.Mark(edge) is { Length: > 0 } mark)
        {
            Text(svg, ((edge.X1 + edge.X2) / 2) + ((edge.Bend.Customer + edge.Bend.Supplier) * 0.375) - 4, ((edge.Y1 + edge.Y2) / 2) + 5, mark, bold: true);
        }
    }

    private static void Node(XmlWriter svg, SupplyNode node)
    {
        svg.WriteStartElement("g", Space);
        Put(svg, ("transform", $"translate({N(node.X)} {N(node.Y)})"));
        svg.WriteStartElement("path", Space);
        Put(svg, ("d", GraphPicture.Shape(node)), ("fill", node.Hops == 0 ? "#e4e4e4" : "#ffffff"), ("stroke", Ink), ("stroke-width", node.Hops switch { 0 => "3", 1 => "2.25", _ => "1.25" }));
        if (node.IsUnnamed || node.Kind == PartyKind.Component)
        {
            Put(svg, ("stroke-dasharray", node.IsUnnamed ? "2 3" : "5 3"));
        }

        svg.WriteElementString("title", Space, PlainText.Clean(node.Name));
        svg.WriteEndElement();
        var lines = GraphPicture.Lines(node).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            Text(svg, GraphPicture.Inset(node), GraphPicture.Top(node) + (at * 17), lines[at].Words, lines[at].IsName);
        }

        svg.WriteEndElement();
    }

    private static void Text(XmlWriter svg, double x, double y, string words, bool bold)
    {
        svg.WriteStartElement("text", Space);
        Put(svg, ("x", N(x)), ("y", N(y)), ("fill", bold ? Ink : Fine));
        if (bold)
        {
            Put(svg, ("font-weight", "600"));
        }

        svg.WriteString(PlainText.Clean(words));
        svg.WriteEndElement();
    }

    private static void Element(XmlWriter svg, string name, params (string Name, string Value)[] attributes)
    {
        svg.WriteStartElement(name, Space);
        Put(svg, attributes);
        svg.WriteEndElement();
    }

    private static void Put(XmlWriter svg, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
