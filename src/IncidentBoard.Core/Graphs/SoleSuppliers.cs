namespace IncidentBoard.Core.Graphs;

/// <summary>Services that a lab has from one supplier only. What is paused supplies nothing; relations that name no service cannot be told and are not counted.</summary>
public static class SoleSuppliers
{
    private const int Several = -2;

    /// <summary>By lab, then by service.</summary>
    public static IReadOnlyList<SoleSupplier> Of(SupplyNetwork network)
    {
        var found = new List<SoleSupplier>();
        var supplierOf = new int[network.Services];
        Array.Fill(supplierOf, -1);
        var met = new List<int>();
        for (var party = 0; party < network.Parties; party++)
        {
            if (network.IsLab(party))
            {
                Note(network, party, supplierOf, met);
                met.Sort();
                foreach (var service in met)
                {
                    if (supplierOf[service] != Several)
                    {
                        found.Add(new SoleSupplier(party, service, supplierOf[service]));
                    }

                    supplierOf[service] = -1;
                }

                met.Clear();
            }
        }

        return found;
    }

    private static void Note(SupplyNetwork network, int lab, int[] supplierOf, List<int> met)
    {
        var (first, end) = network.LinksAsCustomer(lab);
        for (var link = first; link < end; link++)
        {
            foreach (var number in network.TiesOf(link))
            {
                ref readonly var tie = ref network.Ties[number];
                if (tie.Service < 0 || tie.IsPaused)
                {
                    continue;
                }

                if (supplierOf[tie.Service] == -1)
                {
                    supplierOf[tie.Service] = tie.Supplier;
                    met.Add(tie.Service);
                }
                else if (supplierOf[tie.Service] != tie.Supplier)
                {
                    supplierOf[tie.Service] = Several;
                }
            }
        }
    }
}
