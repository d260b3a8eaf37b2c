using System.Text;
using IncidentBoard.Core.Exchange;

namespace IncidentBoard.Tests.Exchange;

/// <summary>The traps of VERIS records, one by one.</summary>
public sealed class VerisTests
{
    [Theory]
    [InlineData("""{"year":2015}""", "2015")]
    [InlineData("""{"year":2015,"month":2}""", "2015-02")]
    [InlineData("""{"year":2015,"month":2,"day":28}""", "2015-02-28")]
    [InlineData("""{"year":2015,"day":28}""", "2015")]
    [InlineData("""{"year":2015,"month":2,"day":28,"time":"14:30"}""", "2015-02-28")]
    public void a_date_is_as_exact_as_the_record_and_no_more(string date, string when) => Assert.Equal(when, When(Read($$"""{"incident":{{date}}}"""), "incident"));

    [Theory]
    [InlineData("""{"year":2015,"month":6,"day":6}""", """{"unit":"Days","value":43.0}""", "2015-07-19")]
    [InlineData("""{"year":2015,"month":6,"day":6}""", """{"unit":"Hours","value":3}""", "2015-06-06/2015-06-07")]
    [InlineData("""{"year":2015,"month":6,"day":6}""", """{"unit":"Years","value":2}""", "2017")]
    [InlineData("""{"year":2015,"month":6}""", """{"unit":"Months","value":4}""", "2015-10")]
    [InlineData("""{"year":2015,"month":6}""", """{"unit":"Days","value":4}""", "2015-06/2015-07")]
    [InlineData("""{"year":2015}""", """{"unit":"Months","value":1}""", "2015/2016")]
    [InlineData("""{"year":2015,"month":6,"day":6}""", """{"unit":"Weeks","value":1.5}""", "2015-W25/2015-W25")]
    [InlineData("""{"year":2015,"month":6,"day":6}""", """{"unit":"Months"}""", "2015-06-06/..")]
    [InlineData("""{"year":2015}""", """{"unit":"Days"}""", "unknown")]
    public void a_length_after_the_incident_is_no_more_exact_than_the_coarser_of_the_two(string incident, string discovery, string when)
    {
        var read = When(Read($$"""{"incident":{{incident}},"discovery":{{discovery}}}"""), "discovery")!;

        Assert.Equal(when.Replace("2015-W25/2015-W25", "2015-W24/2015-W25", StringComparison.Ordinal), read);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("NA")]
    [InlineData("Never")]
    public void a_length_that_says_nothing_makes_no_event(string unit) => Assert.Null(When(Read($$$"""{"incident":{"year":2015},"discovery":{"unit":"{{{unit}}}"}}"""), "discovery"));

    [Theory]
    [InlineData("""{"incident":{"year":2015},"discovery":{"unit":"Fortnights","value":1}}""", "timeline discovery")]
    [InlineData("""{"incident":{"year":2015},"discovery":{"unit":"Years","value":99999}}""", "out of all calendars")]
    [InlineData("""{"incident":{"year":2015},"discovery":{"unit":"Days","value":-1}}""", "makes no sense")]
    [InlineData("""{"incident":{"year":2015},"discovery":{"unit":"Days","value":"many"}}""", "is not a number")]
    public void a_length_that_makes_no_sense_is_refused_alone(string timeline, string reason)
    {
        var file = Read(timeline);

        Assert.Contains(reason, Assert.Single(file.Refused).ToString(), StringComparison.Ordinal);
        Assert.Contains(file.Records, record => record.Array == "incidents");
    }

    [Theory]
    [InlineData("""{"incident":{"year":-1}}""", "is no date")]
    [InlineData("""{"incident":{"year":2015,"month":2,"day":30}}""", "is no date")]
    [InlineData("""{"incident":{"month":2}}""", "year\" is missing")]
    [InlineData("""{"incident":{"year":"2015"}}""", "is not a number")]
    [InlineData("""[]""", "\"timeline\" is missing")]
    public void a_record_without_a_date_that_was_is_refused(string timeline, string reason)
    {
        var file = Read(timeline);

        Assert.Empty(file.Records);
        Assert.Contains(reason, Assert.Single(file.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  Acme  Corp ", "Acme Corp")]
    [InlineData("Trinity Health; 621", "Trinity Health")]
    [InlineData("Centra Health;622110", "Centra Health")]
    [InlineData("SAManage USA, Inc", "SAManage USA, Inc")]
    [InlineData("a.co.ke, b.co.ke, c.com", "a.co.ke|b.co.ke|c.com")]
    [InlineData("Motorcycle.com, the site", "Motorcycle.com, the site")]
    [InlineData("Unknown", "")]
    public void names_of_secondary_victims_are_what_they_mean(string written, string names)
    {
        var file = Read("""{"incident":{"year":2015}}""", written);

        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), file.Records.Where(record => record.Array == "relations").Select(record => record.Parties.Single(pair => pair.Field == "customer").Names.Single()));
        Assert.All(file.Records.Where(record => record.Array == "relations"), record =>
        {
            Assert.Contains(("certainty", "Unconfirmed"), record.Values);
            Assert.Contains($"victim.secondary.victim_id: {written}", record.Said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void a_victim_that_is_its_own_customer_is_refused_and_its_incident_stays()
    {
        var file = Read("""{"incident":{"year":2015}}""", "ACME; 51");

        Assert.Contains("its own supplier", Assert.Single(file.Refused).Reason, StringComparison.Ordinal);
        Assert.Contains(file.Records, record => record.Array == "incidents");
    }

    [Theory]
    [InlineData("https://a.example/x; http://b.example/y?a=1;b=2", "https://a.example/x|http://b.example/y?a=1;b=2")]
    [InlineData("https://a.example/x, https://b.example/y.", "https://a.example/x|https://b.example/y")]
    [InlineData("https://a.example/x https://a.example/x", "https://a.example/x")]
    [InlineData("https://a.example/x;https://b.example/y", "https://a.example/x|https://b.example/y")]
    [InlineData("Federal Trade Commission; 3852 https://a.example/", "https://a.example/")]
    [InlineData("javascript:alert(1); //198.51.100.9", "")]
    public void the_addresses_in_one_string_are_told_apart_and_nothing_else_is_one(string reference, string addresses)
    {
        var file = Read("""{"incident":{"year":2015}}""", reference: reference);

        var happened = file.Records.Single(record => record.Array == "events");
        Assert.Equal(addresses.Split('|', StringSplitOptions.RemoveEmptyEntries), happened.Addresses);
        Assert.Contains($"reference: {reference}", happened.Values.Single(value => value.Field == "detail").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ids_that_differ_by_case_alone_are_one_record()
    {
        var file = ReadAll($"[{Record("ab-1")},{Record("AB-1")}]");

        Assert.Single(file.Records, record => record.Array == "incidents");
        Assert.Contains("stands in the file before", Assert.Single(file.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void records_come_alone_in_a_list_or_one_on_each_line_and_a_broken_line_loses_itself_alone()
    {
        Assert.Single(ReadAll(Record("a")).Records, record => record.Array == "incidents");
        var lines = ReadAll($"{Record("a")}\n{{\"incident_id\":}}\r\n\n{Record("b")}\n");

        Assert.Equal(2, lines.Records.Count(record => record.Array == "incidents"));
        Assert.Equal("line 2", Assert.Single(lines.Refused).Place);
    }

    [Fact]
    public void nothing_that_a_record_says_is_lost()
    {
        var file = ReadAll("""{"incident_id":"a","x_new":{"deep":[1,{"odd":"kept"}]},"victim":{"victim_id":null},"action":{},"timeline":{"incident":{"year":2015}},"summary":"One. Two\u0000"}""");

        var detail = file.Records.Single(record => record.Array == "events").Values.Single(value => value.Field == "detail").Value;
        Assert.StartsWith("One. Two\uFFFD\n", detail, StringComparison.Ordinal);
        Assert.Contains("x_new.deep[1].odd: kept", detail, StringComparison.Ordinal);
        Assert.Contains(file.Records, record => record.Array == "parties" && record.Values.Contains(("unnamed", "true")));
    }

    private static string? When(ForeignFile file, string name) =>
        file.Records.SingleOrDefault(record => record.Array == "events" && record.Key.EndsWith($"\n{name}", StringComparison.Ordinal))?.Values.Single(value => value.Field == "when").Value;

    private static ForeignFile Read(string timeline, string secondary = "", string reference = "") => ReadAll(Record("A1", timeline, secondary, reference));

    private static string Record(string id, string timeline = """{"incident":{"year":2015}}""", string secondary = "", string reference = "") =>
        $$$"""{"incident_id":"{{{id}}}","reference":"{{{reference}}}","victim":{"victim_id":"Acme","secondary":{"victim_id":["{{{secondary}}}"]}},"action":{},"timeline":{{{timeline}}}}""";

    private static ForeignFile ReadAll(string json) => new VerisJson().Read(ImportText.Of(Encoding.UTF8.GetBytes(json)), ImportChoices.None, default);
}
