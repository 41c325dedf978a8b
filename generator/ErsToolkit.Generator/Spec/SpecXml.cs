using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace ErsToolkit.Generator.Spec;

/// <summary>Reads a spec file into nodes with positions. Spec text is hostile input: no DTD, bounded size and depth.</summary>
internal static class SpecXml
{
    private const string Extension = ".ers.xml";
    private const int MaximumLength = 1024 * 1024;
    private const int MaximumDepth = 16;
    private const string DocumentType = "<!DOCTYPE";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Whether a file says by its name that it is a spec.</summary>
    public static bool IsNamedAsSpec(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static SpecDocument Read(SpecText source)
    {
        var problems = new List<SpecProblem>();
        var lines = new TextLines(source.Path, source.Text);
        SpecNode? root = null;
        try
        {
            if (!IsNamedAsSpec(source.Path))
            {
                throw new XmlException("Its name does not end in '" + Extension + "'.");
            }

            if (source.Text.Length > MaximumLength)
            {
                throw new XmlException("It is longer than 1 MiB.");
            }

            using var text = new StringReader(source.Text);
            using var reader = XmlReader.Create(text, Settings);
            root = ReadRoot(reader, lines);
        }
        catch (XmlException exception)
        {
            // The reader does not say where a document type stands.
            SpecSpan? documentType = exception.LineNumber == 0 && source.Text.Length <= MaximumLength ? lines.Find(DocumentType) : null;
            SpecSpan span = documentType ?? lines.Span(Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), 1);
            string reason = documentType is null ? Reason(exception) : "A document type (" + DocumentType + ") is not allowed";
            problems.Add(SpecProblem.At(span, SpecDiagnostics.ERS1001_NotWellFormed, reason));
        }

        if (root is not null && !SpecGrammar.Check(root, problems))
        {
            root = null;
        }

        return new SpecDocument
        {
            Path = source.Path,
            Root = root,
            Problems = problems,
            IsChosen = source.IsChosen,
            Namespace = source.Namespace,
        };
    }

    private static SpecNode? ReadRoot(XmlReader reader, TextLines lines)
    {
        SpecNode? root = null;
        var open = new Stack<SpecNode>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count == MaximumDepth)
                    {
                        var position = (IXmlLineInfo)reader;
                        throw new XmlException("Its elements are nested more than 16 deep.", null, position.LineNumber, position.LinePosition);
                    }

                    bool isEmpty = reader.IsEmptyElement;
                    SpecNode node = ReadElement(reader, lines);
                    root ??= node;
                    if (open.Count > 0)
                    {
                        open.Peek().Add(node);
                    }

                    if (!isEmpty)
                    {
                        open.Push(node);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    var start = (IXmlLineInfo)reader;
                    open.Peek().Append(reader.Value, lines.WordSpan(start.LineNumber, start.LinePosition));
                    break;
            }
        }

        return root;
    }

    private static SpecNode ReadElement(XmlReader reader, TextLines lines)
    {
        var position = (IXmlLineInfo)reader;
        SpecSpan span = lines.Span(position.LineNumber, position.LinePosition, reader.Name.Length);
        string name = reader.NamespaceURI == SpecGrammar.Namespace ? reader.LocalName : reader.Name + " in another namespace";
        var attributes = new List<SpecAttribute>();
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns" || reader.Prefix is "xsi" or "xml")
            {
                continue;
            }

            SpecSpan nameSpan = lines.Span(position.LineNumber, position.LinePosition, reader.Name.Length);
            attributes.Add(new SpecAttribute(reader.Name, reader.Value, nameSpan, lines.ValueSpan(nameSpan), lines));
        }

        reader.MoveToElement();
        return new SpecNode(name, span, attributes);
    }

    private static string Reason(XmlException exception)
    {
        // The reader appends the position, which the diagnostic's own location already gives.
        string message = exception.Message;
        int position = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position > 0 ? message.Substring(0, position) : message).TrimEnd('.');
    }
}
