package be.huurwerk.rent.calculation;

/** Which limit of the dwelling changed the calculated rent; the names are those of the JSON. */
public enum Bound {
    none,
    minimum,
    maximum
}
