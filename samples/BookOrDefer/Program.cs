using System;
using System.IO;
using ErsToolkit;

ValidationResult result = A016.ValidateDefer(File.ReadAllBytes(args[0]));
Console.WriteLine(result);
foreach (ValidationIssue issue in result.Issues)
{
    Console.WriteLine(issue);
}

Console.WriteLine(DeferRequest.TryParse(File.ReadAllBytes(args[0]), out DeferRequest? parsed, out _));
Console.WriteLine(parsed);
DeferRequest request = A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("Slot/228340").Comment("Comment")
    .IncomingReferral("000000070004", 3).Service("70000").Patient("9401130264").Build();
Console.WriteLine(System.Text.Encoding.UTF8.GetString(request.ToUtf8Json()));
Console.WriteLine(request.Equals(parsed));
