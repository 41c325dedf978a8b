namespace ErsToolkit.Generator.Model.Values;

/// <summary>How JSON writes a value: which members of the runtime's reader tell whether it is there, report that it is not, and remember it.</summary>
internal sealed class JsonForm
{
    public static readonly JsonForm Text = new("\"", "HasText", "TextExpected", "Capture");
    public static readonly JsonForm Number = new("", "IsNumber", "NumberExpected", "CaptureLiteral");
    public static readonly JsonForm Boolean = new("", "IsBoolean", "BooleanExpected", "CaptureLiteral");

    private JsonForm(string quote, string isThere, string expected, string capture)
    {
        Quote = quote;
        IsThere = "reader." + isThere;
        Expected = "reader." + expected;
        Capture = "reader." + capture + "()";
    }

    /// <summary>What stands before and after the value.</summary>
    public string Quote { get; }

    /// <summary>The expression that says whether the current token is of this form, and not empty.</summary>
    public string IsThere { get; }

    /// <summary>The method that deals with a token that is not.</summary>
    public string Expected { get; }

    /// <summary>The expression that remembers the current token.</summary>
    public string Capture { get; }

    /// <summary>Whether a value can be of this form and empty all the same.</summary>
    public bool CanBeEmpty => Quote.Length > 0;
}
