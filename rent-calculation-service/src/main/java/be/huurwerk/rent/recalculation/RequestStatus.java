package be.huurwerk.rent.recalculation;

/** Where a request stands; the names are those of the JSON. */
enum RequestStatus {
    /** Proofs are missing. */
    incomplete,
    /** Every proof is in; the current incomes are awaited. */
    complete,
    decided,
    refused,
    withdrawn;

    boolean isOpen() {
        return this == incomplete || this == complete;
    }
}
