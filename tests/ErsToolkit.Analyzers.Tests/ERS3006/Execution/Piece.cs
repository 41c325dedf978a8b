namespace ErsToolkit.Analyzers.Tests.ERS3006.Execution;

/// <summary>A piece of a program: where a text comes from, what happens to it, or where it goes.</summary>
/// <param name="Code">The code, in which § is the text before, ƒ a flag of its own and λ a name of its own.</param>
/// <param name="IsClaimed">Whether the rule says that it sees through it.</param>
internal sealed record Piece(string Code, bool IsClaimed = true)
{
    /// <summary>Where a text comes from.</summary>
    public static Piece[] Sources { get; } =
    [
        new("request.Comment"), new("request.Patient?.Value"), new("request.Patient.Value.Value"), new("request.IncomingReferral.Ubrn"), new("request.IncomingReferral.Value"),
        new("request.Clinician.GetValueOrDefault().Value"), new("Encoding.UTF8.GetString(request.ToUtf8Json())"), new("JsonSerializer.Serialize(request)"),
        new("request.ToString()", false), new("request.Patient.ToString()", false), new("request.Service.Value", false), new("request.Slot.Value", false), new("\"nothing\"", false),
        new("JsonSerializer.Serialize(request.Patient)", false), new("request.Patient.Value.IsValid.ToString()", false),
    ];

    /// <summary>What happens to it within an expression.</summary>
    public static Piece[] Steps { get; } =
    [
        new("$\"a {§} b\""), new("$\"{§,60}\" + 1"), new("(\"a\" + §)"), new("(§ + 'b')"), new("string.Format(\"{0}\", §)"), new("string.Format(\"{1}{0}\", §, 1)"), new("string.Concat(\"a\", §)"),
        new("string.Join(\",\", \"a\", §)"), new("(§ ?? \"none\")"), new("(ƒ ? § : \"none\")"), new("(ƒ ? \"none\" : §)"), new("(ƒ switch { true => §, _ => \"none\" })"), new("(§)"),
        new("((string)(object)§)"), new("§.ToString()"), new("(§)?.Trim()"), new("Convert.ToString(§)"), new("string.Create(CultureInfo.InvariantCulture, $\"{§}\")"),
        new("FormattableString.Invariant($\"{§}\")"), new("new { A = § }.ToString()"), new("JsonSerializer.Serialize(new { A = § })"),
        new("§.Substring(3)", false), new("(§)[..2]", false), new("(§ + \"\").Length.ToString()", false), new("(§ + \"\").GetHashCode().ToString()", false), new("(§ == \"x\").ToString()", false),
        new("Mask(§)", false), new("Same(§)", false), new("new StringBuilder(§).ToString()", false), new("(§, 1).Item1", false), new("new[] { § }[0]", false), new("(§ + \"\").ToLowerInvariant()", false),
        new("(§ + \"\").Replace(\"0\", \"*\")", false), new("string.Join(\",\", new List<string> { § })", false), new("Convert.ToBase64String(Encoding.UTF8.GetBytes(§ + \"\"))", false),
        new("string.Concat((§ + \"\").Reverse())", false), new("new Func<string>(() => §)()", false),
    ];

    /// <summary>How it gets into a local, and what happens to that.</summary>
    public static Piece[] Locals { get; } =
    [
        new("var λ = §;"), new("string λ; λ = §;"), new("if (§ is not { } λ) return;"), new("if (§ is not string λ) return;"), new("const string λbefore = \"\"; var λ = λbefore + §;"),
        new("var λ = §; λ = \"none\";", false), new("var λ = \"\"; λ += §;", false), new("var λ = \"none\"; if (ƒ) λ = §;", false), new("var λ = §; Change(ref λ);", false),
        new("(string λ, int λn) = (§, 1);", false), new("foreach (string λ in new[] { § }) {", false), new("string λ = \"none\"; { string λother = §; }", false),
    ];

    /// <summary>Where it goes.</summary>
    public static Piece[] Sinks { get; } =
    [
        new("Leaks.Logger.LogInformation(\"{A}\", §);"), new("Leaks.Logger.LogError(new EventId(1), §);"), new("Leaks.Logger.Log(LogLevel.Warning, \"{A} {B}\", 1, §);"),
        new("using (Leaks.Logger.BeginScope(\"{A}\", §)) { }"), new("Leaks.Logger.BeginScope(new Dictionary<string, object> { [\"a\"] = § });"),
        new("Leaks.Logger.LogInformation(\"{A}\", new object[] { § });"),
        new("Serilog.Log.Information(\"{A}\", §);"), new("Serilog.Log.Logger.ForContext(\"a\", §);"), new("Serilog.Log.Information(\"{@A}\", new { A = § });"),
        new("Console.WriteLine(§);"), new("Console.Write(\"{0} {1}\", 1, §);"), new("Console.Out.WriteLine(§);"), new("Trace.WriteLine(§);"), new("Debug.WriteLine(§);"), new("Trace.TraceError(\"{0}\", §);"),
        new("Activity.Current?.SetTag(\"a\", §);"), new("Activity.Current.AddBaggage(\"a\", §);"),
        new("throw new InvalidOperationException(§);"), new("throw new ArgumentOutOfRangeException(\"a\", §, \"b\");"), new("throw new LostException(§);"),
        new("try { throw new LostException(\"\"); } catch (Exception e) { e.Data[\"a\"] = §; throw; }"),
        new("throw new KeptException(§);", false), new("Leaks.Logger.LogInformation(\"{A}\", (§ + \"\").Length);", false), new("new List<string>().Add(§);", false),
        new("Console.WriteLine(new List<string> { § });", false), new("Note(§);", false), new("Leaks.Show(§);", false), new("using (var w = new StringWriter()) { w.WriteLine(§); }", false),
        new("Action<string> log = t => Console.WriteLine(t); log(§);", false), new("Leaks.Logger.LogInformation(\"{A}\", (§, 1));", false),
    ];

    /// <summary>Statements that hand a whole request over, and what is like them.</summary>
    public static Piece[] Wholes { get; } =
    [
        new("Serilog.Log.Information(\"{@A}\", request.Patient);"), new("Serilog.Log.Information(\"{@A} {@B}\", 1, request.IncomingReferral);"),
        new("Serilog.Log.Information(\"{@A}\", request);"), new("Leaks.Logger.LogInformation(\"{A}\", request.ToUtf8Json());"), new("Leaks.Logger.LogInformation(\"{A} {B}\", 1, JsonSerializer.Serialize(request));"),
        new("Serilog.Log.Information(\"{A}\", request);", false), new("Console.WriteLine(request.ToUtf8Json());", false), new("Console.WriteLine($\"{request} {request.Patient}\");", false),
        new("throw new InvalidOperationException(\"a\" + request.ToUtf8Json());", false), new("Leaks.Logger.LogInformation(\"{A}\", request.Patient);", false),
    ];
}
