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
        var only = new int[network.Parties];
        foreach (var supplier in SoleSuppliers.Of(network).Where(sole => service is null || sole.Service == service).Select(sole => (sole.Lab, sole.Supplier)).Distinct())
        {
            only[supplier.Supplier]++;
        }

        var (labs, vendors) = (new HashSet<int>(), new List<VendorShare>());
        for (var party = 0; party < network.Parties; party++)
        {
            var share = ShareOf(network, party, service, labs);
            if (share.Labs > 0)
            {
                vendors.Add(share with { OnlyFor = only[party] });
            }
        }

        return new Concentration(
            service is null ? network.Labs : labs.Count,
            [.. vendors.OrderByDescending(vendor => vendor.Labs).ThenByDescending(vendor => vendor.Weight).ThenBy(vendor => vendor.Party)]);
    }

    private static VendorShare ShareOf(SupplyNetwork network, int party, int? service, HashSet<int> labs)
    {
        var share = new VendorShare(party, 0, 0, 0, 0);
        foreach (var link in network.LinksAsSupplier(party))
        {
            if (!network.IsLab(network.CustomerOf(link)))
            {
                continue;
            }

            var (highest, has) = (0, false);
            foreach (var number in network.TiesOf(link))
            {
                ref readonly var tie = ref network.Ties[number];
                if (service is null || tie.Service == service)
                {
                    (highest, has) = (Math.Max(highest, tie.Criticality), true);
                }
            }

            if (!has)
            {
                continue;
            }

            if (service is not null)
            {
                labs.Add(network.CustomerOf(link));
            }

            share = share with { Labs = share.Labs + 1, Weight = share.Weight + highest, Unjudged = share.Unjudged + (highest == 0 ? 1 : 0) };
        }

        return share;
    }
}
