using System;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Decides what of an answer may stand in a log.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeText
{
    private const int LongestCode = 64;

    /// <summary>Gives a code where it has the form of one, ASCII letters and underscores, else a remark: anything else could be personal data.</summary>
    public static string Presentable(string code)
    {
        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        bool isCode = code.Length <= LongestCode;
        for (int index = 0; index < code.Length && isCode; index++)
        {
            isCode = code[index] == '_' || (code[index] | 0x20) is >= 'a' and <= 'z';
        }

        return code.Length == 0 ? "(none)" : isCode ? code : "(not shown)";
    }
}
