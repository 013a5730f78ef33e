package be.huurwerk.benchmarks.population;

/** Who lives together, and in how many of a hundred dwellings: half of them alone, as in social housing. */
enum HouseholdKind implements Draw.Weighted {
    SINGLE(26),
    ELDERLY_SINGLE(18),
    DISABLED_SINGLE(6),
    COUPLE(7),
    ELDERLY_COUPLE(9),
    SINGLE_PARENT(15),
    FAMILY(11),
    PARENT_AND_ADULT_CHILD(3),
    WITH_ASCENDANT(2),
    WITH_DISABLED_RELATIVE(2),
    WITH_CO_RESIDENT(1);

    private final int weight;

    HouseholdKind(int weight) {
        this.weight = weight;
    }

    @Override
    public int weight() {
        return weight;
    }
}
