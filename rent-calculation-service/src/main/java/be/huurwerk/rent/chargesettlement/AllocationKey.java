package be.huurwerk.rent.chargesettlement;

/** By what a cost is divided (<i>verdeelsleutel</i>); the names are those of the JSON. Within a dwelling each goes by days. */
public enum AllocationKey {
    /** Each dwelling the same. */
    equal,
    /** By the surface of the dwellings. */
    surface,
    /** By the persons who live in them, day by day; a vacant dwelling counts for what the landlord's policy says. */
    occupants,
    /** By what the meters of the dwellings counted. */
    meterReading,
    /** By the days on which the dwellings were let; vacant days bear nothing. */
    daysLet
}
