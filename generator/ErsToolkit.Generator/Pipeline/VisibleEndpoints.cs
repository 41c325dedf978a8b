using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Link;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>Which of the types that endpoints would become a project sees already, because a project that it refers to has generated them.</summary>
internal sealed record VisibleEndpoints(EquatableArray<VisibleEndpoint> All)
{
    /// <param name="compilation">The compilation; nothing of it is kept.</param>
    /// <param name="names">The full names of the types that would be generated.</param>
    public static VisibleEndpoints Of(Compilation compilation, EquatableArray<string> names)
    {
        IAssemblySymbol[] runtime = ReferencedTypes.RuntimeAndAbove(compilation);
        return new(new EquatableArray<VisibleEndpoint>(names
            .SelectMany(name => ReferencedTypes.In(compilation, runtime, name).Where(type => IsVisible(compilation, type)).Take(1).Select(type => new VisibleEndpoint(name, type.ContainingAssembly.Name)))));
    }

    /// <summary>Leaves out the endpoints that are there already, and the libraries that no other endpoint uses, and says so.</summary>
    public LinkedSpecs LeaveOut(LinkedSpecs specs)
    {
        if (All.Count == 0)
        {
            return specs;
        }

        EndpointModel[] left = specs.Endpoints.Where(endpoint => All.All(other => other.FullName != endpoint.FullName)).ToArray();
        return specs with
        {
            Endpoints = new(left),
            Libraries = new(specs.Libraries.Where(library => left.Any(endpoint => endpoint.Namespace == library.Namespace && endpoint.Libraries.Contains(library.Id)))),
            Problems = new(specs.Problems.Concat(All.Select(Problem))),
        };
    }

    private static SpecProblem Problem(VisibleEndpoint endpoint) => SpecProblem.OfProject(
        SpecDiagnostics.ERS0003_Twice,
        "'" + endpoint.FullName + "' is there already, in '" + endpoint.Assembly + "', and would be generated here again",
        "Choose the endpoint in one project and let the others see it, with ErsVisibility=public or InternalsVisibleTo, or give this one a Namespace of its own");

    /// <summary>Whether the project's code would mean the type by its full name. One that this generator did not make is no endpoint.</summary>
    private static bool IsVisible(Compilation compilation, INamedTypeSymbol type) =>
        compilation.GetMetadataReference(type.ContainingAssembly) is MetadataReference reference
        && (reference.Properties.Aliases.IsEmpty || reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        && type.GetAttributes().Any(IsOfThisGenerator);

    private static bool IsOfThisGenerator(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
        && attribute.ConstructorArguments.Length == 2
        && attribute.ConstructorArguments[0].Value is EmitContext.ToolName;
}

/// <summary>An endpoint that is visible already.</summary>
/// <param name="FullName">The full name of its type.</param>
/// <param name="Assembly">The name of the assembly that has it.</param>
internal sealed record VisibleEndpoint(string FullName, string Assembly);
