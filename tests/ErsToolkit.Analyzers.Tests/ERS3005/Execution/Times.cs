namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>How a time is written, and how it gets to where it is used.</summary>
internal static class Times
{
    /// <summary>Times that every limit takes.</summary>
    public static Piece[] Spans { get; } =
    [
        new("TimeSpan.FromSeconds(30)"), new("TimeSpan.FromSeconds(199.5)"), new("TimeSpan.FromMinutes(2)"), new("TimeSpan.FromMilliseconds(30_000)"),
        new("new TimeSpan(0, 0, 59)"), new("new TimeSpan(0, 0, 3, 19)"), new("TimeSpan.FromSeconds(Short)"), new("TimeSpan.FromSeconds(Short * 2)"),
        new("ShortTime"), new("(TimeSpan.FromSeconds(45))"), new("System.TimeSpan.FromMinutes(value: 1.5)"), new("TimeSpan.FromSeconds(60d)"),
        new("TimeSpan.FromSeconds(200)"), new("TimeSpan.FromMinutes(5)"), new("new TimeSpan(0, 3, 20)"), new("TimeSpan.FromHours(1)"),
        new("TimeSpan.FromDays(1)"),
        new("Timeout.InfiniteTimeSpan"), new("TimeSpan.FromMilliseconds(-1)"), new("LongTime"), new("TimeSpan.FromSeconds(Short * 10)"),
        new("TimeSpan.FromSeconds(30) + TimeSpan.FromSeconds(10)", false), new("TimeSpan.FromSeconds(100) + ShortTime * 9", false),
        new("TimeSpan.FromMinutes(1) * 2", false),
        new("2 * TimeSpan.FromMinutes(2)", false), new("TimeSpan.FromSeconds(30).Add(LongTime)", false),
        new("LongTime - TimeSpan.FromMinutes(4)", false),
        new("ShortTime.Add(TimeSpan.FromSeconds(1))", false), new("TimeSpan.FromSeconds(seconds)", false),
        new("TimeSpan.FromSeconds(seconds / 2)", false),
        new("(f0 ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(5))", false), new("(f0 ? ShortTime : LongTime)", false),
        new("TimeSpan.FromSeconds(f0 ? 30 : 300)", false),
        new("(f0 switch { true => TimeSpan.FromMinutes(1), _ => LongTime })", false), new("TimeSpan.FromTicks(300_000_000)", false),
        new("new TimeSpan(300_000_000)", false),
        new("TimeSpan.FromSeconds(100, 150_000)", false), new("TimeSpan.FromMinutes(seconds: 270, minutes: 1)", false),
        new("new TimeSpan(0, 0, 0, 10, 500_000)", false),
        new("new TimeSpan(seconds: 0, minutes: 4, hours: 0)"), new("new TimeSpan(hours: 0, seconds: 10, minutes: 1)"),
        new("StaticSum", false), new("Changed", false), new("Property", false), new("TimeSpan.FromMicroseconds(30_000_000)", false),
        new("default(TimeSpan) + LongTime", false),
        new("(TimeSpan)LongTime", false), new("TimeSpan.Parse(\"00:00:30\", CultureInfo.InvariantCulture)", false), new("SetInConstructor", false),
    ];

    /// <summary>Milliseconds, which some limits take as well.</summary>
    public static Piece[] Numbers { get; } =
    [
        new("30_000"), new("30000"), new("199_999"), new("200_000"), new("300_000"), new("30 * 1000"), new("Short * 1000"), new("Short * 10_000"),
        new("0x7530"), new("checked(60 * 1000)"),
        new("(30_000)"), new("Timeout.Infinite"), new("-1"), new("(int)30_000L"), new("'x' * 1000"), new("unchecked((int)4_294_967_295)"),
        new("seconds * 1000", false), new("(f0 ? 30_000 : 300_000)", false), new("(int)ShortTime.TotalMilliseconds", false),
        new("1000 * (f0 ? Short : 300)", false),
        new("(int)TimeSpan.FromMinutes(4).TotalMilliseconds", false), new("Math.Max(30_000, 300_000)", false),
        new("Math.Min(30_000, 300_000)", false),
    ];

    /// <summary>How a time gets into a local called λ, and what happens to that.</summary>
    public static Piece[] Locals { get; } =
    [
        new("var λ = §;"), new("TimeSpan λ; λ = §;"), new("TimeSpan λ = (§);"),
        new("var λ = §; if (f1) λ = LongTime;", false), new("var λ = §; λ += TimeSpan.FromMinutes(4);", false),
        new("var λ = §; Longer(ref λ);", false),
        new("(TimeSpan λ, int λn) = (§, 1);", false), new("TimeSpan λ; if (f1) λ = §; else λ = LongTime;", false),
        new("var λother = §; var λ = λother;", false),
        new("var λ = LongTime; { var λinner = §; Say(λinner.ToString()); }", false), new("Longest(out TimeSpan λ);", false),
        new("TimeSpan λ = §; Action λset = () => λ = LongTime; λset();", false),
    ];
}
