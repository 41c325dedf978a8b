using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What the attributes of a client promise.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="IsSentOnce">Whether a request that may have been received must not be sent again.</param>
/// <param name="Seconds">How long an answer may take.</param>
internal sealed record ClientContract(string Name, bool IsSentOnce, int Seconds);

/// <summary>The clients that a compilation can see, each read at its first use.</summary>
internal sealed class ClientContracts
{
    private readonly INamedTypeSymbol? _client;
    private readonly INamedTypeSymbol? _result;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ClientContract?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<ClientContract>> _all;

    public ClientContracts(Compilation compilation, IAssemblySymbol runtime)
    {
        _client = compilation.GetTypeByMetadataName("ErsToolkit.ErsClientAttribute");
        _result = compilation.GetTypeByMetadataName("ErsToolkit.ErsResultAttribute");
        _all = new(() => _client is null ? [] : ToolkitTypes.In(compilation, runtime).Select(Of).OfType<ClientContract>().OrderBy(c => c.Seconds).ToList());
    }

    /// <summary>All clients that say how long an answer may take, the most patient last.</summary>
    public IReadOnlyList<ClientContract> All => _all.Value;

    /// <summary>Null where the type is not a client, or does not say how long an answer may take.</summary>
    public ClientContract? Of(ITypeSymbol? type) => type is INamedTypeSymbol named && _client is not null ? _contracts.GetOrAdd(named, Read) : null;

    /// <summary>The client that a method asks to send something that must not be sent twice; null where it does anything else.</summary>
    public ClientContract? SentOnceBy(IMethodSymbol method) =>
        Of(method.ContainingType) is { IsSentOnce: true } contract
            && method.ReturnType is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol result] }
            && IsResult(result) ? contract : null;

    private bool IsResult(INamedTypeSymbol type) => type.GetAttributes().Any(a => Is(a, _result) && Text(a, 0) == "result");

    private ClientContract? Read(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(a => Is(a, _client)) is { } mark
            && int.TryParse(Text(mark, 1), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            && seconds > 0
            ? new ClientContract(type.Name, Text(mark, 0) == "never", seconds)
            : null;

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    private static string? Text(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
            && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;
}
