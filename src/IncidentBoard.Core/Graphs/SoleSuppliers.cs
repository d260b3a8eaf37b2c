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
        for (var party = 0; party < network.Parties; party++)
        {
            if (!network.IsLab(party))
            {
                continue;
            }

            Note(network, party, supplierOf);
            for (var service = 0; service < supplierOf.Length; service++)
            {
                if (supplierOf[service] >= 0)
                {
                    found.Add(new SoleSupplier(party, service, supplierOf[service]));
                }

                supplierOf[service] = -1;
            }
        }

        return found;
    }

    private static void Note(SupplyNetwork network, int lab, int[] supplierOf)
    {
        var ties = network.Ties;
        foreach (var number in network.TiesAsCustomer(lab))
        {
            ref readonly var tie = ref ties[number];
            if (tie.Service < 0 || tie.IsPaused)
            {
                continue;
            }

            ref var supplier = ref supplierOf[tie.Service];
            if (supplier == -1)
            {
                supplier = tie.Supplier;
            }
            else if (supplier != tie.Supplier)
            {
                supplier = Several;
            }
        }
    }
}
