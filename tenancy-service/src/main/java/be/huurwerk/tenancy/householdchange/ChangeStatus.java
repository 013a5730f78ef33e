package be.huurwerk.tenancy.householdchange;

/** How far a change of a household is. */
enum ChangeStatus {
    awaitingDocuments,
    awaitingDecision,
    approved,
    refused,
    /** Holds without a decision: its documents are in. */
    effective;

    boolean isOpen() {
        return this == awaitingDocuments || this == awaitingDecision;
    }
}
