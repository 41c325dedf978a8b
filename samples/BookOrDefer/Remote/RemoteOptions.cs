using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace BookOrDefer.Remote;

/// <summary>The options with which the demonstration talks to an e-RS that is already there.</summary>
internal sealed class RemoteOptions
{
    public Option<string> BaseUrl { get; } = Text("--base-url", "URL", "Talk to the e-RS at this address, such as https://sandbox.api.service.nhs.uk/referrals/FHIR, and not to a simulator. The access token comes from the environment variable " + RemoteArguments.TokenVariable + ".");

    public Option<string> Organisation { get; } = Text("--organisation", "ODS", "The organisation for which the professional acts.");

    public Option<string> Function { get; } = Text("--function", string.Join('|', RemoteArguments.Functions), "The business function in which the professional acts; the first unless said otherwise.");

    public Option<string> CommissioningOrganisation { get; } = Text("--commissioning-organisation", "ODS", "The organisation by whose commissioning rules the referral is made.");

    public Option<string> Service { get; } = Text("--service", "ID", "The service whose slots are searched.");

    public Option<string> Priority { get; } = Text("--priority", string.Join('|', RemoteArguments.Priorities.Select(priority => priority.Word)), "The priority of the referral.");

    public Option<string> Count { get; } = Text("--count", "N",
        "How many slots a page of the search has, 1 to 100; 20 unless said otherwise."
        + " The NHS sandbox answers 20 for the services 10000 and 12000, and 5 for 11000, 13000 and 14000.");

    public Option<string> Ubrn { get; } = Text("--ubrn", "UBRN", "The referral, which is then read. The environment variable " + RemoteArguments.UbrnVariable + " does the same, and is not seen in lists of processes.");

    public Option<string> Patient { get; } = Text("--patient", "NHS-NUMBER", "The patient, only for --book. The environment variable " + RemoteArguments.PatientVariable + " does the same, and is not seen in lists of processes.");

    public Option<bool> Book { get; } = new("--book") { Description = "Book the first slot that is found, once. Without it nothing is changed; with or without it nothing is deferred." };

    /// <summary>All of them, in the order in which help lists them.</summary>
    public IReadOnlyList<Option> All => [BaseUrl, Organisation, Function, CommissioningOrganisation, Service, Priority, Count, Ubrn, Patient, Book];

    private static Option<string> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
