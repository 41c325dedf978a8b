using System;
using System.Buffers;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>A growing buffer, for targets that have none of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PayloadBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1024];
    private int _count;

    /// <inheritdoc/>
    public void Advance(int count) => _count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    /// <summary>Gives what was written.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    private void Reserve(int sizeHint)
    {
        int needed = _count + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }
    }
}
