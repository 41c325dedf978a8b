using System;
using ErsSimulator.Current;

namespace ErsSimulator.Rules;

/// <summary>Looks at payloads before it is known whether they are valid; the editions tell operations apart in the same way.</summary>
internal static class Payloads
{
    public static Operation OperationOf(ReadOnlySpan<byte> body) => A016.OperationOf(body) switch
    {
        A016Operation.Book => Operation.Book,
        A016Operation.Defer => Operation.Defer,
        _ => Operation.None,
    };
}
