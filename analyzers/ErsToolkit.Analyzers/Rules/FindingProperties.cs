namespace ErsToolkit.Analyzers.Rules;

/// <summary>What a diagnostic tells a fix.</summary>
internal static class FindingProperties
{
    public const string Field = nameof(Field);
    public const string WhenField = nameof(WhenField);

    /// <summary>Which additional location is the call that supplies the field; absent where several do.</summary>
    public const string SupplierIndex = nameof(SupplierIndex);

    /// <summary>Which additional location is the call that chooses the value; absent where several do.</summary>
    public const string DeciderIndex = nameof(DeciderIndex);

    /// <summary>The code that would mend it; absent where none, or more than one, would.</summary>
    public const string Mending = nameof(Mending);

    /// <summary>Which additional location is the condition of the branch where it is certain; absent where it is on every path.</summary>
    public const string Edge = nameof(Edge);

    /// <summary><c>true</c> or <c>false</c>: whether the condition holds on that branch.</summary>
    public const string EdgeIs = nameof(EdgeIs);
}
