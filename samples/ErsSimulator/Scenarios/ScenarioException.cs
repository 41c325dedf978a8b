using System;
using System.Globalization;

namespace ErsSimulator.Scenarios;

/// <summary>A scenario that cannot be read.</summary>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(int line, int column, string message)
        : base(string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", line, column, message))
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in bytes of UTF-8.</summary>
    public int Column { get; }
}
