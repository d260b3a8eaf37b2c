using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Which labs have which suppliers: links whose customer is a lab.</summary>
/// <param name="Links">Numbers of links in the network, in its order.</param>
/// <param name="Labs">Labs with a supplier.</param>
/// <param name="Suppliers">Suppliers of labs with how many labs each has, the most first.</param>
public sealed record LabsAndVendors(Rows<int> Links, int Labs, Rows<(int Party, int Labs)> Suppliers)
{
    public static LabsAndVendors Of(SupplyNetwork network)
    {
        var links = new List<int>();
        var labs = 0;
        var counts = new int[network.Parties];
        for (var party = 0; party < network.Parties; party++)
        {
            var (first, end) = network.LinksAsCustomer(party);
            if (!network.IsLab(party) || first == end)
            {
                continue;
            }

            labs++;
            for (var link = first; link < end; link++)
            {
                links.Add(link);
                counts[network.SupplierOf(link)]++;
            }
        }

        var suppliers = Enumerable.Range(0, network.Parties).Where(party => counts[party] > 0).OrderByDescending(party => counts[party]).ThenBy(party => party);
        return new LabsAndVendors(links.ToRows(), labs, suppliers.Select(party => (party, counts[party])).ToRows());
    }
}
