using System.Collections.Concurrent;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What the attributes of the runtime say about clients and results. Each type is read at its first use.</summary>
internal sealed class ResultContracts
{
    private const string Never = "never";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol _result;
    private readonly ConcurrentDictionary<ISymbol, string?> _roles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _resends = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _endings = new(SymbolEqualityComparer.Default);

    private ResultContracts(INamedTypeSymbol client, INamedTypeSymbol result, Compilation compilation)
    {
        _client = client;
        _result = result;
        Names = new ResultNames(compilation, this);
    }

    /// <summary>The names by which a look at the text tells whether a body can be about results at all.</summary>
    public ResultNames Names { get; }

    public IAssemblySymbol Runtime => _result.ContainingAssembly;

    /// <summary>Null where the runtime is not referenced, or does not know results yet.</summary>
    public static ResultContracts? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ErsToolkit.ErsClientAttribute") is { } client
        && compilation.GetTypeByMetadataName("ErsToolkit.ErsResultAttribute") is { } result
            ? new ResultContracts(client, result, compilation)
            : null;

    /// <summary>Whether a type is the base type of all results of a request.</summary>
    public bool IsResult(ITypeSymbol? type) => type is INamedTypeSymbol named && RoleOf(named) == "result";

    /// <summary>Which cases a type covers: one for a case, all for a result; none for any other type.</summary>
    public Cases CasesOf(ITypeSymbol? type) => type is INamedTypeSymbol named
        ? RoleOf(named) switch
        {
            "result" => Cases.All,
            "carried-out" => Cases.CarriedOut,
            "refused" => Cases.Refused,
            "unknown" => Cases.Unknown,
            _ => Cases.None,
        }
        : Cases.None;

    /// <summary>The case of a result that covers just these cases.</summary>
    public INamedTypeSymbol? CaseOf(INamedTypeSymbol result, Cases cases) => result.GetTypeMembers().FirstOrDefault(t => CasesOf(t) == cases);

    /// <summary>Whether a property says whether the server may have received the request.</summary>
    public bool IsArrival(ISymbol member) => RoleOf(member) == "arrival";

    /// <summary>Whether a property says whether the answer is about what was requested.</summary>
    public bool IsConfirmation(ISymbol member) => RoleOf(member) == "confirmation";

    /// <summary>The name of the property that says in a word whether the answer is about what was requested.</summary>
    public string ConfirmationOf(INamedTypeSymbol result) => CaseOf(result, Cases.CarriedOut)?.GetMembers().OfType<IPropertySymbol>()
        .Where(IsConfirmation).OrderByDescending(p => p.Type.SpecialType == SpecialType.System_Boolean).FirstOrDefault()?.Name ?? "";

    /// <summary>Whether a method says what became of a request whose result is unknown.</summary>
    public bool IsSettlement(IMethodSymbol method) => RoleOf(method) == "settlement";

    /// <summary>Whether a client's requests must not be sent again once they may have been received.</summary>
    public bool IsClient(ITypeSymbol? type) => type is INamedTypeSymbol named && _resends.GetOrAdd(named, t => Marks.TextOf(t, _client)) == Never;

    /// <summary>Whether a method sends a request that must not be sent again once it may have been received.</summary>
    public bool IsSending(IMethodSymbol method) => ResultSentBy(method) is not null;

    /// <summary>The result of a method that sends; null where it is no such method.</summary>
    public INamedTypeSymbol? ResultSentBy(IMethodSymbol method) =>
        !method.IsStatic && IsClient(method.ContainingType) && Tasks.Carried(method.ReturnType) is INamedTypeSymbol result && IsResult(result) ? result : null;

    /// <summary>Whether no path comes back from a method.</summary>
    public bool EndsPath(IMethodSymbol method) => _endings.GetOrAdd(method, Endings.EndsPath);

    private string? RoleOf(ISymbol symbol) => _roles.GetOrAdd(symbol.OriginalDefinition, s => Marks.TextOf(s, _result));
}
