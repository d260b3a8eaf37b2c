using IncidentBoard.Bench;

Bench[] benches =
[
    new(1, "published page", PublishedPage.RunAsync),
    new(6, "durable edit", DurableEdit.RunAsync),
    new(7, "timeline windows, counts and first look (also 8 and 15)", TimelineWindows.RunAsync),
    new(10, "one edit to many open boards", OpenBoards.RunAsync),
    new(12, "memory of board viewers", Memory.RunAsync),
    new(13, "drawing the graph in a browser", GraphDrawing.RunAsync),
    new(14, "layout of the graph", GraphLayout.RunAsync),
    new(16, "figures of the graph", GraphFigures.RunAsync),
    new(17, "cold start to the first answer", ColdStart.RunAsync),
];

// Some rows need a second process: this program plays that too.
Task? part = args switch
{
    [ColdStart.BarePeer, ..] => ColdStart.PlayBarePeerAsync(args),
    [PublishedPage.Argument] => PublishedPage.PlayReadersAsync(),
    [ViewersAlone.Argument, ..] => ViewersAlone.PlayAsync(args),
    _ => null,
};
if (part is not null)
{
    await part;
    return 0;
}

var sizes = new Sizes();
var rows = new List<string>();
for (var at = 0; at < args.Length; at++)
{
    if (!args[at].StartsWith("--", StringComparison.Ordinal))
        rows.Add(args[at]);
    else if (at + 1 == args.Length || !sizes.Note(args[at][2..], args[++at]))
        return Refuse($"{args[at]}: a size is --name and a whole number above zero.");
}

if (rows is [] or ["list"])
{
    foreach (var bench in benches)
        Console.WriteLine($"{bench.Row,3}  {bench.Name}");
    return 0;
}

var chosen = rows is ["all"] ? benches : [.. benches.Where(bench => rows.Contains($"{bench.Row}"))];
if (rows is not ["all"] && rows.FirstOrDefault(row => chosen.All(bench => $"{bench.Row}" != row)) is { } unknown)
    return Refuse($"{unknown}: no such bench; 'list' names them.");

foreach (var bench in chosen)
{
    await foreach (var line in bench.Run(sizes, CancellationToken.None))
        Console.WriteLine(line);
}

return 0;

static int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return 2;
}
