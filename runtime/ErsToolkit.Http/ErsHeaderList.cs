using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace ErsToolkit.Http;

/// <summary>The headers of one request. A value is checked when it is added, and no message repeats it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErsHeaderList : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly ErsEndpointInfo _endpoint;
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>Initializes the headers of a request to an endpoint.</summary>
    public ErsHeaderList(ErsEndpointInfo endpoint)
    {
        _endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
    }

    /// <inheritdoc/>
    public int Count => _headers.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => _headers[index];

    /// <summary>Adds a header that has a value.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value.</param>
    /// <param name="property">The property that holds the value, which an exception then names as what to mend.</param>
    /// <exception cref="ArgumentException">The header needs a value, or cannot have this one.</exception>
    public void Add(string name, string? value, string? property = null)
    {
        string parameter = property ?? name;
        ErsHeaderInfo header = _endpoint.Headers.First(known => known.Name == name);
        if (value is null || value.Trim().Length == 0)
        {
            if (header.IsRequired)
            {
                throw new ArgumentException("The header " + name + " of " + _endpoint.Id + " needs a value. Nothing was sent.", parameter);
            }

            return;
        }

        if (!value.All(character => character is >= ' ' and <= '~') || value.Trim() != value)
        {
            throw new ArgumentException("The value of the header " + name + " of " + _endpoint.Id + " has characters that no header can have, or blanks around it. Nothing was sent.", parameter);
        }

        if (header.Values.Count > 0 && !header.Values.Contains(value))
        {
            throw new ArgumentException("The header " + name + " of " + _endpoint.Id + " takes one of " + string.Join(", ", header.Values) + ". Nothing was sent.", parameter);
        }

        bool isWhole = header.Scheme.Length == 0 || value.StartsWith(header.Scheme + " ", StringComparison.OrdinalIgnoreCase);
        _headers.Add(new KeyValuePair<string, string>(name, isWhole ? value : header.Scheme + " " + value));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
