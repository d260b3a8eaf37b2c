namespace IncidentBoard.Core.Graphs;

/// <summary>The Herfindahl–Hirschman index within each service that labs have, from 0 to 1, over pairs of a lab and a supplier.</summary>
public static class ServiceConcentration
{
    /// <summary>The most concentrated first; of equals those with most labs.</summary>
    public static IReadOnlyList<ServiceShare> Of(SupplyNetwork network)
    {
        // Per service and supplier the pairs are counted while going along the suppliers, so one number per service is enough.
        var (labs, suppliers, links, squares) = (new int[network.Services], new int[network.Services], new int[network.Services], new long[network.Services]);
        CountLabs(network, labs);
        var (here, met) = (new int[network.Services], new List<int>());
        for (var party = 0; party < network.Parties; party++)
        {
            CountPairs(network, party, here, met);
            foreach (var service in met)
            {
                suppliers[service]++;
                links[service] += here[service];
                squares[service] += (long)here[service] * here[service];
                here[service] = 0;
            }

            met.Clear();
        }

        return [.. Enumerable.Range(0, network.Services).Where(service => links[service] > 0)
            .Select(service => new ServiceShare(service, labs[service], suppliers[service], links[service], squares[service] / ((double)links[service] * links[service])))
            .OrderByDescending(share => share.Index).ThenByDescending(share => share.Labs).ThenBy(share => share.Service)];
    }

    private static void CountLabs(SupplyNetwork network, int[] labs)
    {
        var last = new int[network.Services];
        Array.Fill(last, -1);
        for (var party = 0; party < network.Parties; party++)
        {
            foreach (var number in network.IsLab(party) ? network.TiesAsCustomer(party) : [])
            {
                if (network.Ties[number].Service is >= 0 and var service && last[service] != party)
                {
                    last[service] = party;
                    labs[service]++;
                }
            }
        }
    }

    private static void CountPairs(SupplyNetwork network, int supplier, int[] here, List<int> met)
    {
        foreach (var link in network.LinksAsSupplier(supplier))
        {
            if (!network.IsLab(network.CustomerOf(link)))
            {
                continue;
            }

            var ties = network.TiesOf(link);
            for (var at = 0; at < ties.Length; at++)
            {
                var service = network.Ties[ties[at]].Service;
                if (service < 0 || IsNamedBefore(network, ties[..at], service))
                {
                    continue;
                }

                if (here[service]++ == 0)
                {
                    met.Add(service);
                }
            }
        }
    }

    private static bool IsNamedBefore(SupplyNetwork network, ReadOnlySpan<int> ties, int service)
    {
        foreach (var tie in ties)
        {
            if (network.Ties[tie].Service == service)
            {
                return true;
            }
        }

        return false;
    }
}
