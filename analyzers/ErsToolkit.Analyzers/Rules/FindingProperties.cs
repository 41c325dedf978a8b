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
}
