using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Keeps System.Text.Json away from values that are secret.</summary>
/// <typeparam name="T">What has the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecretConverter<T> : RefusingConverter<T>
{
    private protected override string Advice => "It holds secrets; set its properties where it is used.";
}
