using System;
using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>The code systems whose codings say why a request was refused, as the specification has them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeSystems
{
    private readonly byte[][] _systems;
    private readonly Func<string, bool> _isKnown;

    /// <summary>Initializes the systems.</summary>
    /// <param name="isKnown">Says whether the specification has a code.</param>
    /// <param name="systems">The systems.</param>
    public OutcomeSystems(Func<string, bool> isKnown, params string[] systems)
    {
        _isKnown = isKnown ?? throw new ArgumentNullException(nameof(isKnown));
        _systems = Array.ConvertAll(systems ?? throw new ArgumentNullException(nameof(systems)), Encoding.UTF8.GetBytes);
    }

    internal bool Knows(string code) => _isKnown(code);

    internal bool Has(ReadOnlySpan<byte> system)
    {
        foreach (byte[] known in _systems)
        {
            if (system.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
