namespace IncidentBoard.Core.Graphs;

/// <summary>How many labs each supplier has, and how heavily they lean on it. Direct relations of labs only.</summary>
public sealed class Concentration
{
    private Concentration(int labs, VendorShare[] vendors) => (Labs, Vendors) = (labs, vendors);

    /// <summary>The labs that shares are taken of: all, or, within one service, those that have it from anybody.</summary>
    public int Labs { get; }

    /// <summary>Suppliers of labs, those with most labs first.</summary>
    public IReadOnlyList<VendorShare> Vendors { get; }

    /// <summary>The share of the labs that have this supplier, from 0 to 1.</summary>
    public double ShareOf(VendorShare vendor) => Labs == 0 ? 0 : (double)vendor.Labs / Labs;

    /// <summary>The weight against the worst that could be (criticality 4 for each lab), from 0 to 1.</summary>
    public double WeightedShareOf(VendorShare vendor) => Labs == 0 ? 0 : vendor.Weight / (4.0 * Labs);

    /// <param name="service">Look at relations of this service alone.</param>
    public static Concentration Of(SupplyNetwork network, int? service = null)
    {
        var (only, labs, vendors, keys) = (OnlyFor(network, service), new bool[network.Parties], new VendorShare[network.Parties], new long[network.Parties]);
        var count = 0;
        for (var party = 0; party < network.Parties; party++)
        {
            var share = ShareOf(network, party, service, labs, only[party]);
            if (share.Labs > 0)
            {
                (vendors[count], keys[count]) = (share, OrderOf(share));
                count++;
            }
        }

        Array.Sort(keys, vendors, 0, count);
        return new Concentration(service is null ? network.Labs : labs.Count(has => has), vendors[..count]);
    }

    /// <summary>Most labs first, then most weight, then the lower number; fewer than a million labs and two million parties.</summary>
    private static long OrderOf(VendorShare share) => ((0xFFFFFL - share.Labs) << 43) + ((0x3FFFFFL - share.Weight) << 21) + share.Party;

    /// <summary>For each party the labs that have nobody else for one of its services.</summary>
    private static int[] OnlyFor(SupplyNetwork network, int? service)
    {
        var (only, lastLab) = (new int[network.Parties], new int[network.Parties]);
        Array.Fill(lastLab, -1);

        // They come lab by lab, so it is enough to know which lab was counted last.
        foreach (var sole in SoleSuppliers.Of(network))
        {
            if ((service is null || sole.Service == service) && lastLab[sole.Supplier] != sole.Lab)
            {
                lastLab[sole.Supplier] = sole.Lab;
                only[sole.Supplier]++;
            }
        }

        return only;
    }

    private static VendorShare ShareOf(SupplyNetwork network, int party, int? service, bool[] labs, int onlyFor)
    {
        var (count, weight, unjudged) = (0, 0, 0);
        var ties = network.Ties;
        foreach (var link in network.LinksAsSupplier(party))
        {
            var customer = network.CustomerOf(link);
            if (!network.IsLab(customer))
            {
                continue;
            }

            var highest = -1;
            foreach (var number in network.TiesOf(link))
            {
                ref readonly var tie = ref ties[number];
                if (service is null || tie.Service == service)
                {
                    highest = Math.Max(highest, tie.Criticality);
                }
            }

            if (highest >= 0)
            {
                labs[customer] = true;
                count++;
                weight += highest;
                unjudged += highest == 0 ? 1 : 0;
            }
        }

        return new VendorShare(party, count, weight, unjudged, onlyFor);
    }
}
