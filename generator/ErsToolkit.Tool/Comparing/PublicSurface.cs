using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What callers can use of generated files: read from the files themselves, so that it cannot disagree with them.</summary>
internal sealed partial class PublicSurface
{
    private readonly Dictionary<string, string> _types = [];
    private readonly List<SurfaceMember> _members = [];

    /// <summary>The types, by name, with their declarations.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    public IReadOnlyList<SurfaceMember> Members => _members;

    /// <summary>The surfaces of two versions, without what is the same in both to the letter.</summary>
    public static (PublicSurface Old, PublicSurface New) Of(IReadOnlyList<GeneratedFile> old, IReadOnlyList<GeneratedFile> now) =>
        (Of(old.ExceptBy(now.Select(Code), Code)), Of(now.ExceptBy(old.Select(Code), Code)));

    /// <summary>A file without its header, which has the hash of the whole model.</summary>
    private static string Code(GeneratedFile file) => file.HintName + file.Text[file.Text.IndexOf("\n\n", System.StringComparison.Ordinal)..];

    private static PublicSurface Of(IEnumerable<GeneratedFile> files)
    {
        var surface = new PublicSurface();
        foreach (GeneratedFile file in files)
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(file.Text).GetRoot();
            foreach (BaseTypeDeclarationSyntax type in root.ChildNodes().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members.OfType<BaseTypeDeclarationSyntax>()))
                surface.Add(type, "");
        }

        return surface;
    }

    private void Add(BaseTypeDeclarationSyntax type, string outer)
    {
        if (!IsPublic(type))
            return;

        string name = outer + type.Identifier.Text;
        _types[name] = Short($"{Modifiers(type)}{Keyword(type)} {name} {type.BaseList?.ToString() ?? ""}");
        if (type is EnumDeclarationSyntax codes)
        {
            foreach (EnumMemberDeclarationSyntax code in codes.Members)
                _members.Add(new SurfaceMember(name, code.Identifier.Text, $"{name}.{code.Identifier.Text}", code.EqualsValue!.Value.ToString()));
        }

        foreach (MemberDeclarationSyntax member in (type as TypeDeclarationSyntax)?.Members ?? default)
        {
            if (member is BaseTypeDeclarationSyntax inner)
                Add(inner, name + ".");
            else if (IsPublic(member) && !member.Modifiers.Any(SyntaxKind.OverrideKeyword) && !DoesNotCompile(member) && Read(name, member) is { } read)
                _members.Add(read);
        }
    }

    private static SurfaceMember? Read(string type, MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method =>
            new(type, method.Identifier.Text, Short($"{Modifiers(method)}{method.ReturnType} {type}.{method.Identifier}{method.TypeParameterList}{Parameters(method)}")),
        ConstructorDeclarationSyntax constructor => new(type, constructor.Identifier.Text, Short($"new {type}{Parameters(constructor)}")),
        PropertyDeclarationSyntax property =>
            new(type, property.Identifier.Text, Short($"{Modifiers(property)}{property.Type} {type}.{property.Identifier}{Accessors(property)}")),
        FieldDeclarationSyntax { Declaration.Variables: [VariableDeclaratorSyntax variable] } field =>
            new(type, variable.Identifier.Text, Short($"{Modifiers(field)}{field.Declaration.Type} {type}.{variable.Identifier}"), variable.Initializer?.Value.ToString() ?? ""),
        _ => null,
    };

    private static string Parameters(BaseMethodDeclarationSyntax method)
    {
        IEnumerable<string> parameters = method.ParameterList.Parameters.Select(parameter => parameter.WithAttributeLists(default).NormalizeWhitespace().ToFullString());
        return "(" + string.Join(", ", parameters) + ")";
    }

    private static string Accessors(PropertyDeclarationSyntax property)
    {
        bool isSet = property.AccessorList?.Accessors.Any(accessor => accessor.Keyword.IsKind(SyntaxKind.SetKeyword) && accessor.Modifiers.Count == 0) == true;
        return isSet ? " { get; set; }" : " { get; }";
    }

    private static string Modifiers(MemberDeclarationSyntax member) => string.Concat(member.Modifiers
        .Where(modifier => !modifier.IsKind(SyntaxKind.PublicKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword))
        .Select(modifier => modifier.Text + " "));

    private static string Keyword(BaseTypeDeclarationSyntax type) => type switch
    {
        EnumDeclarationSyntax => "enum",
        TypeDeclarationSyntax other => other.Keyword.Text,
        _ => "",
    };

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    /// <summary>Some overloads are only there to explain in an error why they cannot be used.</summary>
    private static bool DoesNotCompile(MemberDeclarationSyntax member) => member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute =>
        attribute.Name.ToString().EndsWith("System.Obsolete", System.StringComparison.Ordinal)
        && attribute.ArgumentList?.Arguments is [_, { Expression: LiteralExpressionSyntax { Token.ValueText: "true" } }]);

    /// <summary>Names without their namespaces, on one line.</summary>
    private static string Short(string declaration) => Blanks().Replace(Qualifier().Replace(declaration, ""), " ").Trim();

    [GeneratedRegex(@"global::([A-Za-z_]\w*\.)+", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}

/// <summary>A member that callers can use.</summary>
/// <param name="Type">The type that has it.</param>
/// <param name="Name">Its name, which overloads share.</param>
/// <param name="Declaration">Its declaration, as a reader would write it.</param>
/// <param name="Value">The value of a constant or of a member of an enumeration; empty for others.</param>
internal sealed record SurfaceMember(string Type, string Name, string Declaration, string Value = "")
{
    /// <summary>Whether it is a member of an enumeration, which has a number.</summary>
    public bool IsNumbered => Value.Length > 0 && char.IsAsciiDigit(Value[0]);
}
