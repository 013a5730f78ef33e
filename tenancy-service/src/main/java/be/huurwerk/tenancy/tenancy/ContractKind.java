package be.huurwerk.tenancy.tenancy;

/** Soort huurcontract. */
public enum ContractKind {
    /** Tijdelijk huurcontract of nine years. */
    fixedTerm9,
    /** Contract van onbepaalde duur. */
    indefinite
}
