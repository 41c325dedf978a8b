using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Tool.Tests.Comparing;

/// <summary>A program that uses everything public of what is generated, with every argument named and every type written out.</summary>
internal static class CallerProgram
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(CSharpCompilation generated)
    {
        var program = new StringBuilder("#nullable enable\n#pragma warning disable CS0618, CS8604, CS8625, CS8602, CS8619\nstatic class Caller\n{\n");
        int count = 0;
        foreach (INamedTypeSymbol type in Types(generated.Assembly.GlobalNamespace).Where(IsVisible))
        {
            program.Append("    static void Use").Append(count++).Append("()\n    {\n");
            foreach (string statement in Statements(type))
                program.Append("        { ").Append(statement).Append(" }\n");

            program.Append("    }\n\n");
        }

        return program.Append("}\n").ToString();
    }

    private static IEnumerable<string> Statements(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(Full);
        if (!type.IsStatic)
            yield return $"{name} it = default({name})!;";

        foreach (INamedTypeSymbol face in type.Interfaces.Where(_ => !type.IsStatic))
            yield return $"{face.ToDisplayString(Full)} it = default({name})!;";

        foreach (ISymbol member in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsOverride && !member.IsImplicitlyDeclared && !DoesNotCompile(member)))
        {
            string on = member.IsStatic ? name : $"default({name})!";
            switch (member)
            {
                case IFieldSymbol { IsConst: true } constant:
                    yield return $"const {constant.Type.ToDisplayString(Full)} it = {name}.{constant.Name};";
                    break;
                case IPropertySymbol property:
                    // An array takes no value of another type that merely converts.
                    string type1 = property.Type.ToDisplayString(Full);
                    yield return $"{type1}[] it = new[] {{ {on}.{property.Name} }};";
                    if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false })
                        yield return $"{on}.{property.Name} = default({type1})!;";

                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    yield return (method.ReturnsVoid ? "" : $"{method.ReturnType.ToDisplayString(Full)} it = ") + $"{on}.{method.Name}({Arguments(method)});";
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when !type.IsAbstract:
                    yield return $"{name} it = new {name}({Arguments(constructor)});";
                    break;
            }
        }
    }

    private static string Arguments(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter => parameter.RefKind switch
    {
        RefKind.Out => $"{parameter.Name}: out {parameter.Type.ToDisplayString(Full)} {parameter.Name}Out",
        _ => $"{parameter.Name}: default({parameter.Type.ToDisplayString(Full)})!",
    }));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().SelectMany(AndInner).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> AndInner(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(AndInner).Prepend(type);

    private static bool IsVisible(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsVisible(type.ContainingType)) && !type.IsGenericType;

    private static bool DoesNotCompile(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute" && attribute.ConstructorArguments is [_, { Value: true }]);
}
