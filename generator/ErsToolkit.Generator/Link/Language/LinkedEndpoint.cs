using System.Collections.Generic;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>An endpoint and the libraries that it uses, before it gets its namespace.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Libraries">The libraries.</param>
/// <param name="Generated">The names of the types that are generated for the endpoint alone.</param>
/// <param name="IsIncomplete">Whether anything of the endpoint was reported, and is not there.</param>
internal sealed record LinkedEndpoint(EndpointModel Endpoint, IReadOnlyList<Library> Libraries, IReadOnlyList<string> Generated, bool IsIncomplete);
