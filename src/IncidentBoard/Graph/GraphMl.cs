using System.Globalization;
using System.Text;
using System.Xml;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>What is drawn as GraphML 1.0, so that other programs go on with it; marking and EXERCISE stand on the graph, on each node and on each edge.</summary>
internal static class GraphMl
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] _keys =
    [
        ("marking", "all", "string"), ("exercise", "all", "boolean"), ("asOf", "graph", "string"), ("name", "node", "string"), ("kind", "node", "string"), ("hops", "node", "int"),
        ("x", "node", "double"), ("y", "node", "double"), ("service", "edge", "string"), ("state", "edge", "string"), ("certainty", "edge", "string"), ("criticality", "edge", "int"), ("shared", "edge", "int"),
    ];

    public static byte[] Write(GraphView view, GraphStamp stamp)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("graphml", Space);
            foreach (var (id, about, type) in _keys)
            {
                xml.WriteStartElement("key", Space);
                xml.WriteAttributeString("id", id);
                xml.WriteAttributeString("for", about);
                xml.WriteAttributeString("attr.name", id);
                xml.WriteAttributeString("attr.type", type);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("graph", Space);
            xml.WriteAttributeString("edgedefault", "directed");
            Data(xml, ("marking", stamp.Marking.Label()), ("exercise", stamp.IsExercise ? "true" : "false"), ("asOf", stamp.At.ToString("O", CultureInfo.InvariantCulture)));
            Nodes(xml, view);
            Edges(xml, view);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Nodes(XmlWriter xml, GraphView view)
    {
        foreach (var node in view.Picture.Nodes)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", node.Id.ToString());
            Data(xml, ("marking", node.Marking.Label()), ("exercise", node.IsExercise ? "true" : "false"), ("name", PlainText.Clean(node.Name)), ("kind", node.Kind.ToString()), ("hops", Number(node.Hops)), ("x", Number(node.X)), ("y", Number(node.Y)));
            xml.WriteEndElement();
        }
    }

    private static void Edges(XmlWriter xml, GraphView view)
    {
        foreach (var edge in view.Picture.Edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", edge.Customer.ToString());
            xml.WriteAttributeString("target", edge.Supplier.ToString());
            if (edge.Shared is not null)
            {
                xml.WriteAttributeString("directed", "false");
            }

            Data(xml, ("marking", edge.Marking.Label()), ("service", edge.Service is null ? null : PlainText.Clean(edge.Service)), ("state", edge.Shared is null ? edge.State.ToString() : null), ("certainty", edge.Shared is null ? edge.Certainty.ToString() : null), ("criticality", Number(edge.Criticality)), ("shared", Number(edge.Shared)));
            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, params (string Key, string? Value)[] data)
    {
        foreach (var (key, value) in data.Where(one => one.Value is not null))
        {
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", key);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static string? Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
