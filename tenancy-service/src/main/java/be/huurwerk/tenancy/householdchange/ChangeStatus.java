package be.huurwerk.tenancy.householdchange;

/** How far a change of a household is. */
enum ChangeStatus {
    awaitingDocuments,
    awaitingDecision,
    approved,
    refused,
    /** Holds without a decision: its documents are in. */
    effective,
    /** It was reported by mistake. */
    annulled;

    /** Whether the household is another by it. */
    boolean holds() {
        return this == approved || this == effective;
    }

    boolean isOpen() {
        return this == awaitingDocuments || this == awaitingDecision;
    }
}
