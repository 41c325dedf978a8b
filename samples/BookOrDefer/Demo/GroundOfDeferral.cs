namespace BookOrDefer.Demo;

/// <summary>A ground that was kept and read back, and the deferral on it.</summary>
/// <param name="Text">Its <c>ToString()</c>.</param>
/// <param name="KeptLength">How many characters were kept.</param>
/// <param name="IsSame">Whether it was read back as it was kept.</param>
/// <param name="Problem">Why it is refused with a digit changed; empty where it is not.</param>
/// <param name="Deferral">What was built on it.</param>
internal sealed record GroundOfDeferral(string Text, int KeptLength, bool IsSame, string Problem, Snippet<BuiltRequest> Deferral);
