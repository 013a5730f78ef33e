package be.huurwerk.tenancy.annulment;

/** What can be annulled; the names are those of the JSON and of the database. */
enum AnnulmentKind {
    tenancy,
    notice,
    householdChange,
    heir
}
