using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Benchmarks;

/// <summary>How a time grows with a size.</summary>
internal static class Growth
{
    /// <summary>The slope of the line through the logarithms of size and time that fits best.</summary>
    public static double Exponent(IEnumerable<(double Size, double Time)> points)
    {
        (double X, double Y)[] logarithms = [.. points.Select(point => (Math.Log(point.Size), Math.Log(point.Time)))];
        (double size, double time) = (logarithms.Average(point => point.X), logarithms.Average(point => point.Y));
        return logarithms.Sum(point => (point.X - size) * (point.Y - time)) / logarithms.Sum(point => (point.X - size) * (point.X - size));
    }
}
