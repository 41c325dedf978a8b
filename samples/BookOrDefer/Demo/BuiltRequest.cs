namespace BookOrDefer.Demo;

/// <summary>A request of any edition that was built.</summary>
/// <param name="Json">What is sent.</param>
/// <param name="Text">Its <c>ToString()</c>.</param>
internal sealed record BuiltRequest(byte[] Json, string Text);
