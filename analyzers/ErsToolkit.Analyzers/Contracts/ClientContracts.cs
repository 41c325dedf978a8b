using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What the attributes of a client promise.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="Seconds">How long an answer may take.</param>
internal sealed record ClientContract(string Name, int Seconds);

/// <summary>The clients that a compilation can see, each read at its first use.</summary>
internal sealed class ClientContracts
{
    private readonly INamedTypeSymbol? _client;
    private readonly ResultContracts? _results;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ClientContract?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<ClientContract>> _all;

    public ClientContracts(Compilation compilation, IAssemblySymbol runtime)
    {
        _client = compilation.GetTypeByMetadataName("ErsToolkit.ErsClientAttribute");
        _results = ResultContracts.TryCreate(compilation);
        _all = new(() => _client is null ? [] : ToolkitTypes.In(compilation, runtime).Select(Of).OfType<ClientContract>().OrderBy(c => c.Seconds).ToList());
    }

    /// <summary>All clients that say how long an answer may take, the most patient last.</summary>
    public IReadOnlyList<ClientContract> All => _all.Value;

    /// <summary>Null where the type is not a client, or does not say how long an answer may take.</summary>
    public ClientContract? Of(ITypeSymbol? type) => type is INamedTypeSymbol named && _client is not null ? _contracts.GetOrAdd(named, Read) : null;

    /// <summary>The client that a method asks to send something that must not be sent twice; null where it does anything else.</summary>
    public ClientContract? SentOnceBy(IMethodSymbol method) => _results?.IsSending(method) == true ? Of(method.ContainingType) : null;

    private ClientContract? Read(INamedTypeSymbol type) =>
        Marks.Of(type, _client).FirstOrDefault() is { } mark
            && int.TryParse(Marks.Text(mark, 1), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            && seconds > 0
            ? new ClientContract(type.Name, seconds)
            : null;
}
