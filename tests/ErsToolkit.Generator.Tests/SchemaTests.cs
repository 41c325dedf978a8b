using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Schema;
using ErsToolkit.Generator.Spec;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The schema that editors use: without these tests an editor would promise what the generator refuses.</summary>
public sealed class SchemaTests
{
    private static readonly XmlSchemaSet Schema = Load();

    public static TheoryData<string> Elements => new(SpecGrammar.ElementNames);

    public static TheoryData<string> SpecFiles => new(Repository.Specs.Select(file => file.Path));

    public static TheoryData<string> WellFormedInvalidFiles => new(Repository.InvalidSpecs.Select(file => file.Path).Where(path => !path.StartsWith("ERS1001", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(SpecFiles))]
    public void The_specs_of_the_package_follow_the_schema(string file) => Assert.Empty(Errors(Repository.Specs.Single(spec => spec.Path == file).Text));

    [Theory]
    [MemberData(nameof(WellFormedInvalidFiles))]
    public void The_schema_refuses_exactly_the_invalid_specs_that_say_so(string file)
    {
        SpecFile spec = Repository.InvalidSpecs.Single(candidate => candidate.Path == file);

        Assert.Equal(new InvalidSpec(spec).IsRefusedBySchema, Errors(spec.Text).Count > 0);
    }

    [Fact]
    public void Schema_and_generator_know_the_same_elements() =>
        Assert.Equal(SpecGrammar.ElementNames.Order(), Types().Keys.Order());

    [Fact]
    public void Schema_and_generator_start_with_the_same_elements() =>
        Assert.Equal(["endpoint", "library"], Schema.GlobalElements.Names.Cast<XmlQualifiedName>().Select(name => name.Name).Order());

    [Theory]
    [MemberData(nameof(Elements))]
    public void Schema_and_generator_agree_on_an_element(string element)
    {
        XmlSchemaComplexType type = Types()[element];
        XmlSchemaAttribute[] attributes = type.AttributeUses.Values.Cast<XmlSchemaAttribute>().ToArray();

        Assert.Equal(SpecGrammar.AttributesOf(element).Order(), attributes.Select(attribute => attribute.Name!).Order());
        // A schema cannot know whether a file extends another, in which much is inherited; the generator does.
        Assert.Equal(SpecGrammar.NeverInheritedOf(element).Order(), attributes.Where(attribute => attribute.Use == XmlSchemaUse.Required).Select(attribute => attribute.Name!).Order());
        Assert.Equal(SpecGrammar.ChildrenOf(element).Order(), Children(type).Select(child => child.Name!).Order());
        Assert.All(Children(type), child => Assert.Equal(child.Name, child.SchemaTypeName.Name));
        Assert.Equal(SpecGrammar.HasText(element), type.IsMixed);
        foreach (XmlSchemaAttribute attribute in attributes.Where(attribute => attribute.Name != "occurs"))
        {
            Assert.Equal(SpecGrammar.ValuesOf(element, attribute.Name!).Order(), Enumeration(attribute).Order());
        }
    }

    [Fact]
    public void Schema_describes_every_element_and_attribute() => Assert.All(Types().Values, type =>
    {
        Assert.True(IsDescribed(type), type.Name);
        Assert.All(type.AttributeUses.Values.Cast<XmlSchemaAttribute>(), attribute => Assert.True(IsDescribed(attribute), type.Name + "/" + attribute.Name));
    });

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using var reader = new StringReader(Repository.Text("spec/ers-spec.xsd"));
        using var xml = XmlReader.Create(reader);
        set.Add(SpecGrammar.Namespace, xml);
        set.Compile();
        return set;
    }

    private static Dictionary<string, XmlSchemaComplexType> Types() =>
        Schema.GlobalTypes.Values.OfType<XmlSchemaComplexType>().Where(type => type.QualifiedName.Namespace == SpecGrammar.Namespace).ToDictionary(type => type.Name!);

    private static IEnumerable<XmlSchemaElement> Children(XmlSchemaComplexType type) =>
        type.ContentTypeParticle is XmlSchemaGroupBase group ? group.Items.OfType<XmlSchemaElement>() : [];

    private static IEnumerable<string> Enumeration(XmlSchemaAttribute attribute) =>
        attribute.AttributeSchemaType?.Content is XmlSchemaSimpleTypeRestriction restriction ? restriction.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!) : [];

    private static bool IsDescribed(XmlSchemaAnnotated item) =>
        item.Annotation?.Items.OfType<XmlSchemaDocumentation>().Any(text => text.Markup is [{ Value.Length: > 0 } or { InnerText.Length: > 0 }, ..]) == true;

    private static List<string> Errors(string text)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, problem) => errors.Add(problem.Message);
        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, settings);
        while (reader.Read())
        {
        }

        return errors;
    }
}
