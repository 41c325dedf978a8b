using System;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Decides what of an answer may be in a log.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeText
{
    /// <summary>Shown instead of a code that is in no table, as OpenTelemetry does: it may be any text, and so personal data.</summary>
    public const string Other = "_OTHER";

    /// <summary>Gives a code that is known, and else says that there is none or another one.</summary>
    public static string Presentable(string code, bool isKnown)
    {
        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        return code.Length == 0 ? "(none)" : isKnown ? code : Other;
    }
}
