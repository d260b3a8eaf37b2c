// One browser and two cores: tests of different collections would only make each other late.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
