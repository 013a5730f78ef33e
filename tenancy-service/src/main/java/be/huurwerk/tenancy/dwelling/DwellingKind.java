package be.huurwerk.tenancy.dwelling;

/** What a dwelling is. */
public enum DwellingKind {
    house,
    apartment,
    studio
}
