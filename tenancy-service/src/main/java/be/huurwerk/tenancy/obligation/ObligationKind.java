package be.huurwerk.tenancy.obligation;

/** Which duty of a tenant (huurdersverplichting, Vlaamse Codex Wonen art. 6.20). */
enum ObligationKind {
    /** Taalkennisverplichting. Never a ground for notice. */
    language,
    /** Inschrijving bij de VDAB. */
    work,
    /** No forbidden property (eigendomsvoorwaarde). */
    property
}
