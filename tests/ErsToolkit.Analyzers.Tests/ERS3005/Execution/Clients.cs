namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>Clients that are made with a time limit.</summary>
internal static class Clients
{
    private const string Book = "\nawait λc.BookAsync(request);";

    private const string Search = "\nawait λc.SearchAsync(search);";

    public static Piece[] All { get; } =
    [
        new("var λc = new A016Client(new HttpClient { Timeout = § }, headers);" + Book),
        new("var λh = new HttpClient { Timeout = § }; var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient(); λh.Timeout = §; A016Client λc = new(λh, headers);" + Book),
        new("HttpClient λh; λh = new HttpClient { Timeout = § }; var λc = new A016Client(λh, headers);" + Book),
        new("var λc = new A015Client(new HttpClient { Timeout = § }, new A015Headers());" + Search),
        new("var λh = new HttpClient(); if (f1) λh.Timeout = §; var λc = new A016Client(λh, headers);" + Book),
        new("var λother = new HttpClient { Timeout = § }; var λh = new HttpClient(); var λc = new A016Client(λh, headers); Use(λother);" + Book),
        new("var λh = new HttpClient { Timeout = § }; var λs = new A015Client(λh, new A015Headers()); var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient { Timeout = § }; λh.Timeout = TimeSpan.FromMinutes(5); var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient { Timeout = § }; if (f0) λh.Timeout = LongTime; var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient(); λh.Timeout = §; λh.Timeout = Timeout.InfiniteTimeSpan; var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient { Timeout = § }; Use(λh); λh = new HttpClient(); var λc = new A016Client(λh, headers);" + Book),
        new("var λh = new HttpClient(); Limit(λh); var λc = new A016Client(λh, headers);" + Book, false),
        new("var λc = new A016Client(Made(§), headers);" + Book, false),
        new("var λc = new A016Client(new HttpClient(), headers, new ErsClientOptions { Timeout = § });" + Book),
        new("var λo = new ErsClientOptions { Timeout = § }; var λc = new A016Client(new HttpClient(), headers, λo);" + Book),
        new("var λo = new ErsClientOptions(); λo.Timeout = §; var λc = new A016Client(new HttpClient(), headers, λo);" + Book),
        new("var λc = new A015Client(new HttpClient(), new A015Headers(), new ErsClientOptions { Timeout = § });" + Search),
        new("var λo = new ErsClientOptions { Timeout = § }; var λc = Client(λo, headers);" + Book, false),
        new("var λo = new ErsClientOptions { Timeout = § }; λo.Timeout = null; var λc = new A016Client(new HttpClient(), headers, λo);" + Book),
        new("ErsClientOptions λo; λo = new() { Timeout = § }; A016Client λc = new(new HttpClient(), headers, λo);" + Book),
    ];
}
