namespace ErsToolkit.Generator.Model.Values;

/// <summary>What depends on the project, in code that a value gives.</summary>
internal interface ICodeDialect
{
    /// <summary>The mark that silences a null that cannot be, where the language has it.</summary>
    string Forgive { get; }

    /// <summary>A generated type where a member of the same name could be meant.</summary>
    string Own(string type);

    /// <summary>A literal of UTF-8 bytes, or of text where the language has no such literals.</summary>
    string Utf8(string value);
}
