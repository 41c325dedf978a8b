using System;
using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>The code systems whose codings say why a request was refused, as the specification has them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeSystems
{
    private readonly byte[][] _systems;

    /// <summary>Initializes the systems.</summary>
    public OutcomeSystems(params string[] systems)
    {
        _systems = Array.ConvertAll(systems ?? throw new ArgumentNullException(nameof(systems)), Encoding.UTF8.GetBytes);
    }

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
