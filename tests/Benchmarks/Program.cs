using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Benchmarks;
using ErsToolkit.Benchmarks.Compiling;
using ErsToolkit.Benchmarks.Hostile;
using ErsToolkit.Benchmarks.Mass;
using ErsToolkit.Benchmarks.Sending;

if (args is [FirstCall.Child, string key])
{
    return FirstCall.RunChild(key);
}

if (args is [GeneratorJobs.Child, string generator])
{
    return GeneratorJobs.RunChild(generator);
}

if (args is [AnalyzerJobs.Child, string effort])
{
    return AnalyzerJobs.RunChild(effort);
}

(string Name, Func<IEnumerable<Standing>> Run)[] jobs =
[
    ("validate", () => Jobs.ValidateDefer().Run().Concat(Jobs.ValidateBook().Run()).Concat(Jobs.ValidateMinified().Run())),
    ("parse", () => Jobs.Parse().Run().Concat(Jobs.ParseMinified().Run())),
    ("write", () => Jobs.Write().Run().Concat(Jobs.WriteMinified().Run())),
    ("outcome", () => Jobs.Outcome().Run()),
    ("first-call", FirstCall.Run),
    ("generator", GeneratorJobs.Run),
    ("analyzers", AnalyzerJobs.Run),
    ("client", ClientJobs.Run),
];
const string HostileName = "hostile";
const string MassName = "mass";
const string Quick = "--quick";
Effort.IsQuick = args is [.., Quick];
string[] names = Effort.IsQuick ? args[..^1] : args;
string asked = names.Length == 0 ? "all" : names[0];
if (names.Length > 1 || (asked is not ("all" or HostileName or MassName) && jobs.All(job => job.Name != asked)))
{
    Console.Error.WriteLine("Usage: Benchmarks [validate|parse|write|outcome|first-call|generator|analyzers|client|hostile|mass|all] [--quick]");
    return 2;
}

#if DEBUG
Console.Error.WriteLine("This is a debug build: its figures mean nothing. Run it with -c Release.");
#endif
if (asked == HostileName)
{
    return HostileJob.Run(Effort.IsQuick) ? 0 : 1;
}

if (asked == MassName)
{
    return MassJob.Run(Effort.IsQuick) ? 0 : 1;
}

Console.WriteLine(
    $"Deferral {Payloads.Defer.Length} bytes, booking {Payloads.Book.Length} bytes, minified {Payloads.Minified(Payloads.Book).Length}, outcome {Payloads.Outcome.Length} bytes.");
Console.WriteLine();
Standing.PrintHeader();
foreach (Standing standing in jobs.Where(job => asked == "all" || job.Name == asked).SelectMany(job => job.Run()))
{
    standing.Print();
}

Console.WriteLine();
return asked != "all" || HostileJob.Run(Effort.IsQuick) ? 0 : 1;
