using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What was generated from some variant of the specs, used as a program would use it. What the variant does not have gives a text that says so.</summary>
/// <param name="assembly">The compiled code, all of it public.</param>
internal sealed class Subject(Assembly assembly)
{
    private const string Namespace = "ErsToolkit.";
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static;

    private delegate ValidationResult Validator(ReadOnlySpan<byte> utf8Json);

    private delegate bool Parser<T>(ReadOnlySpan<byte> utf8Json, out T request, out ValidationResult why);

    private delegate bool PageParser<TSearch, T>(ReadOnlySpan<byte> utf8Json, TSearch search, out T page, out ValidationResult why);

    public Assembly Assembly => assembly;

    /// <summary>All issues of a payload with their messages.</summary>
    public Verdict Validate(string operation, JsonNode payload) =>
        Type("A016")?.GetMethod("Validate" + operation, Static) is MethodInfo method
            ? Verdict.Of(method.CreateDelegate<Validator>()(Utf8(payload)))
            : Verdict.Absent("A016.Validate" + operation);

    /// <summary>What a payload becomes when it is read and written again, and what its text shows.</summary>
    public Verdict Rewrite(string operation, JsonNode payload)
    {
        if (Request(operation, payload, out Verdict why) is not object request)
        {
            return why;
        }

        byte[] json = (byte[])request.GetType().GetMethod("ToUtf8Json")!.Invoke(request, [])!;
        return new Verdict(Encoding.UTF8.GetString(json), request.ToString()!);
    }

    /// <summary>All issues of a sound request against what its sender holds.</summary>
    public Verdict Check(string operation, JsonNode payload, JsonObject context)
    {
        if (Request(operation, payload, out Verdict why) is not object request)
        {
            return why;
        }

        return Type(operation + "Context") is Type held && Type("A016")!.GetMethod("Check", [request.GetType(), held]) is MethodInfo method
            ? Verdict.Of((ValidationResult)method.Invoke(null, [request, Held.Fill(held, context)])!)
            : Verdict.Absent("A016.Check for " + operation);
    }

    /// <summary>Key, next step and the reason for a deferral that an answer permits.</summary>
    public Verdict Answer(string operation, JsonNode payload, int status, JsonNode? body)
    {
        if (Outcome(operation, status, body) is not object outcome)
        {
            return Verdict.Absent(operation + "Outcome");
        }

        object? ground = Ground(outcome, Request(operation, payload, out _));
        return new Verdict(string.Join(" ", Get(outcome, "RawKey"), Get(outcome, "Next"), ground is null ? "-" : Get(ground, "Reason"), Open(outcome)).Trim(), Get(outcome, "Key") + " " + ground);
    }

    /// <summary>What an answer without a body tells: the key that its status alone means, the next step, and the reason for a deferral that it permits.</summary>
    public Verdict Status(string operation, JsonNode payload, int status)
    {
        if (Outcome(operation, status, body: null) is not object outcome)
        {
            return Verdict.Absent(operation + "Outcome");
        }

        object? ground = Ground(outcome, Request(operation, payload, out _));
        return new Verdict(string.Join(" ", Get(outcome, "Key"), Get(outcome, "Next"), ground is null ? "-" : Get(ground, "Reason"), Open(outcome)).Trim(), outcome + " " + Get(outcome, "RawKey"));
    }

    /// <summary>The deferral that follows from a refused booking.</summary>
    public Verdict Deferral(JsonNode booking, string key, long referralVersion)
    {
        object? request = Request("Book", booking, out Verdict why);
        if (request is null)
        {
            return why;
        }

        if (Outcome("Book", 422, Payloads.Outcome(key)) is not object outcome || Ground(outcome, request) is not object ground)
        {
            return Verdict.Absent("the ground");
        }

        if (Type("A016")!.GetMethod("DeferAfter", [ground.GetType()])?.Invoke(null, [ground]) is not object builder
            || builder.GetType().GetMethod("ReferralVersion", [typeof(long)])?.Invoke(builder, [referralVersion]) is not object complete)
        {
            return Verdict.Absent("A016.DeferAfter");
        }

        object?[] built = [null, null];
        bool isBuilt = (bool)complete.GetType().GetMethod("TryBuild")!.Invoke(complete, built)!;
        return isBuilt
            ? new Verdict(Encoding.UTF8.GetString((byte[])built[0]!.GetType().GetMethod("ToUtf8Json")!.Invoke(built[0], [])!), "")
            : Verdict.Of((ValidationResult)built[1]!);
    }

    /// <summary>What a client finds in the answer to a request that was carried out.</summary>
    public Verdict Send(string operation, JsonNode payload, JsonNode answer) =>
        Request(operation, payload, out Verdict why) is object request ? SentSubject.Send(assembly, operation, request, answer) : why;

    /// <summary>How the endpoint is called.</summary>
    public Verdict Call(string endpoint = "A016") => Type(endpoint)?.GetProperty("Endpoint", Static)?.GetValue(null) is ErsEndpointInfo info
        ? new Verdict(
            $"{info.Id} {info.Edition} on FHIR {info.FhirVersion}: {info.Method} {info.Path}, {info.ContentType}, success {info.SuccessStatus}, window {info.Window.TotalSeconds} s, timeout {info.Timeout.TotalSeconds} s, {(info.MayResend ? "may" : "never")} be resent; "
            + string.Join(", ", info.Headers.Select(Shown)),
            "")
        : Verdict.Absent(endpoint + ".Endpoint");

    /// <summary>How a search is sent: its query and its headers.</summary>
    public Verdict Query(JsonObject values) => Search(values, out Verdict why) is not object search ? why : new Verdict(
        string.Join(" ", ((IEnumerable<KeyValuePair<string, string>>)Get(search, "Headers")!).Select(header => header.Key + ": " + header.Value).Prepend((string)search.GetType().GetMethod("ToQueryString")!.Invoke(search, [])!)),
        search + " " + search.GetType().GetMethod("Next")!.Invoke(search, []));

    /// <summary>What is found on a page.</summary>
    public Verdict Page(JsonObject values, JsonNode answer)
    {
        object? page = Page(values, answer, out Verdict why);
        return page is null ? why : new Verdict(string.Join("; ", ((IEnumerable)Get(page, "Slots")!).Cast<object>().Select(slot => Get((object)slot, "Reference") + (Get(slot, "Clinician") is null ? "" : " with a clinician"))), page + string.Join("", ((IEnumerable)Get(page, "Slots")!).Cast<object>()));
    }

    /// <summary>The reason for a deferral that the answer to a search permits.</summary>
    public Verdict Evidence(JsonObject values, JsonNode answer, JsonObject referral, int minutes)
    {
        if (Page(values, answer, out Verdict why) is not object page)
        {
            return why;
        }

        if (Type("ReferralContext") is not Type held || Type("DeferralGround")?.GetMethod("TryEmptySearch", [page.GetType(), held, Type("DeferralGround")!.MakeByRefType(), typeof(ValidationResult).MakeByRefType(), typeof(DateTimeOffset?)]) is not MethodInfo method)
        {
            return Verdict.Absent("DeferralGround.EmptySearch");
        }

        object?[] arguments = [page, Held.Fill(held, referral), null, null, SearchCases.AnsweredAt.AddMinutes(minutes)];
        return (bool)method.Invoke(null, arguments)! ? new Verdict($"{Get(arguments[2]!, "Reason")} {Get(arguments[2]!, "Service")}", "") : Verdict.Of((ValidationResult)arguments[3]!);
    }

    /// <summary>Key and next step of a refused search.</summary>
    public Verdict Refusal(int status, JsonNode? body) =>
        Outcome("SlotSearch", status, body) is object outcome ? new Verdict(Get(outcome, "RawKey") + " " + Get(outcome, "Next"), outcome.ToString()!) : Verdict.Absent("SlotSearchOutcome");

    private object? Page(JsonObject values, JsonNode answer, out Verdict why)
    {
        if (Search(values, out why) is not object search || Type("SlotPage") is not Type type)
        {
            return null;
        }

        object?[] arguments = [type.GetMethods(Static).Single(method => method.Name == "TryParse" && method.GetParameters().Length == 4), Utf8(answer), search, null];
        object? page = typeof(Subject).GetMethod(nameof(ParsePage), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(search.GetType(), type).Invoke(null, arguments);
        why = Verdict.Of((ValidationResult)arguments[3]!);
        return page;
    }

    private static object? ParsePage<TSearch, T>(MethodInfo parser, byte[] utf8Json, TSearch search, out ValidationResult why) =>
        parser.CreateDelegate<PageParser<TSearch, T>>()(utf8Json, search, out T page, out why) ? page : null;

    private object? Search(JsonObject values, out Verdict why)
    {
        why = Verdict.Absent("A015.Search");
        object? builder = Type("A015")?.GetMethod("Search", Static)?.Invoke(null, []);
        foreach ((string name, JsonNode? value) in values)
        {
            // A setter that a variant does not have is passed over.
            MethodInfo? setter = builder?.GetType().GetMethods().FirstOrDefault(method => method.Name == name && method.GetParameters() is [{ ParameterType: Type type }] && (type == typeof(string) || type == typeof(int) || type.IsEnum));
            builder = setter is null ? builder : setter.Invoke(builder, [Held.Make(setter.GetParameters()[0].ParameterType, value!)]);
        }

        object?[] built = [null, null];
        if (builder is not null)
        {
            builder.GetType().GetMethod("TryBuild")!.Invoke(builder, built);
            why = Verdict.Of((ValidationResult)built[1]!);
        }

        return built[0];
    }

    private static string Shown(ErsHeaderInfo header) =>
        header.Name + (header.IsRequired ? "" : header.IsForbidden ? " never" : "?") + (header.Place == ErsHeaderPlace.Request ? "" : $" in {header.Place}") + (header.IsSecret ? " (secret)" : "")
        + (header.Scheme.Length > 0 ? " " + header.Scheme : "") + (header.Values.Count > 0 ? " of " + string.Join("|", header.Values) : "");

    /// <summary>How many rows the table of an operation's outcomes has, and all of them.</summary>
    public Verdict Rows(string operation)
    {
        if (Type(operation + "Outcome")?.GetProperty("Rows", Static)?.GetValue(null) is not IReadOnlyList<ErsOutcomeInfo> rows)
        {
            return Verdict.Absent(operation + "Outcome.Rows");
        }

        return new Verdict(
            $"{rows.Count(row => !row.IsOfStatusAlone)} keys, {rows.Count(row => row.IsOfStatusAlone)} statuses",
            string.Join("\n", rows.Select(row => $"{row} {row.Status} {row.Path} {row.Finder} {row.Next}")));
    }

    /// <summary>What a typed value makes of a text.</summary>
    public Verdict Value(string type, string text)
    {
        if (Type(type)?.GetMethod("From", [typeof(string)])?.Invoke(null, [text]) is not object value)
        {
            return Verdict.Absent(type);
        }

        return new Verdict(((bool)Get(value, "IsValid")! ? "valid: " : "invalid: ") + value, "");
    }

    private Type? Type(string name) => assembly.GetType(Namespace + name);

    private object? Request(string operation, JsonNode payload, out Verdict why)
    {
        why = Verdict.Absent(operation + "Request");
        if (Type(operation + "Request") is not Type type)
        {
            return null;
        }

        object?[] arguments = [type.GetMethod("TryParse", Static)!, Utf8(payload), null];
        object? request = typeof(Subject).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments);
        why = Verdict.Of((ValidationResult)arguments[2]!);
        return request;
    }

    private static object? Parse<T>(MethodInfo parser, byte[] utf8Json, out ValidationResult why) =>
        parser.CreateDelegate<Parser<T>>()(utf8Json, out T request, out why) ? request : null;

    private object? Outcome(string operation, int status, JsonNode? body) =>
        Type(operation + "Outcome")?.GetMethod("Parse", Static)?.Invoke(null, [status, (ReadOnlyMemory<byte>)(body is null ? [] : Utf8(body)), null]);

    private static object? Ground(object outcome, object? request)
    {
        object?[] arguments = [request, null];
        return request is not null && outcome.GetType().GetMethod("TryGetDeferralGround") is MethodInfo method && (bool)method.Invoke(outcome, arguments)! ? arguments[1] : null;
    }

    /// <summary>A word for an answer after which the request may have been carried out.</summary>
    private static string Open(object outcome) => outcome.GetType().GetProperty("MayHaveBeenCarriedOut")?.GetValue(outcome) is true ? "open" : "";

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);

    private static byte[] Utf8(JsonNode payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());

    /// <summary>Fills what a sender holds from JSON; a property that a variant does not have is passed over.</summary>
    private static class Held
    {
        public static object Fill(Type type, JsonObject values)
        {
            object held = Activator.CreateInstance(type)!;
            foreach ((string name, JsonNode? value) in values)
            {
                if (type.GetProperty(name) is PropertyInfo property && value is not null)
                {
                    property.SetValue(held, Make(property.PropertyType, value));
                }
            }

            return held;
        }

        public static object Make(Type type, JsonNode value)
        {
            Type plain = Nullable.GetUnderlyingType(type) ?? type;
            if (value is JsonObject values)
            {
                return Fill(plain, values);
            }

            if (value is JsonArray items)
            {
                Type item = plain.GetGenericArguments()[0];
                var list = (IList)Array.CreateInstance(item, items.Count);
                for (int index = 0; index < items.Count; index++)
                {
                    list[index] = Make(item, items[index]!);
                }

                return list;
            }

            string text = value.ToString();
            return plain == typeof(string) ? text
                : plain == typeof(bool) ? bool.Parse(text)
                : plain == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
                : plain == typeof(long) ? long.Parse(text, CultureInfo.InvariantCulture)
                : plain == typeof(DateTimeOffset) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
                : plain.IsEnum ? (Enum.TryParse(plain, text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out object? code) ? code! : Activator.CreateInstance(plain)!)
                : plain.GetMethod("From", [typeof(string)])!.Invoke(null, [text])!;
        }
    }
}
