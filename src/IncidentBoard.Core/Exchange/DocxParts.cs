using System.Globalization;
using System.Xml;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>The parts of the container (ECMA-376 part 2), each with what writes it.</summary>
internal static class DocxParts
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly (string Name, string Type)[] _document =
    [
        ("styles", "styles"), ("settings", "settings"), ("footnotes", "footnotes"), ("numbering", "numbering"), ("header", "header"), ("footer", "footer"),
    ];

    public static IEnumerable<(string Path, Action<XmlWriter> Write)> Of(Paper paper, DateTimeOffset asOf) =>
    [
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", PackageRelations),
        ("docProps/core.xml", xml => Properties(xml, paper, asOf)),
        ("word/document.xml", xml => new DocxWriter(xml, paper).Document()),
        ("word/_rels/document.xml.rels", DocumentRelations),
        ("word/styles.xml", DocxStyles.Styles),
        ("word/settings.xml", DocxStyles.Settings),
        ("word/numbering.xml", DocxStyles.Numbering),
        ("word/footnotes.xml", xml => new DocxWriter(xml, paper).Footnotes()),
        ("word/header.xml", xml => new DocxWriter(xml, paper).Header()),
        ("word/footer.xml", xml => new DocxWriter(xml, paper).Footer()),
    ];

    private static void ContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Type(xml, "Override", "PartName", "/word/document.xml", $"{Word}document.main+xml");
        foreach (var (name, type) in _document)
        {
            Type(xml, "Override", "PartName", $"/word/{name}.xml", $"{Word}{type}+xml");
        }

        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element, Types);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void PackageRelations(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Relations);
        Relation(xml, "document", $"{Office}officeDocument", "word/document.xml");
        Relation(xml, "properties", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        xml.WriteEndElement();
    }

    private static void DocumentRelations(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Relations);
        foreach (var (name, type) in _document)
        {
            Relation(xml, name, $"{Office}{type}", $"{name}.xml");
        }

        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship", Relations);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, Paper paper, DateTimeOffset asOf)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, PlainText.Clean(paper.Title));
        xml.WriteElementString("dc", "subject", Dublin, paper.Kind);
        xml.WriteElementString("cp", "keywords", Core, paper.Marking.Label() + (paper.Exercise ? $" {Paper.ExerciseWord}" : ""));
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Schema, "dcterms:W3CDTF");
        xml.WriteString(asOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
