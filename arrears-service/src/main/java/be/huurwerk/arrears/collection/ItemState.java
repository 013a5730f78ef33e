package be.huurwerk.arrears.collection;

/** Where a collection of one account stands; the names are those of the JSON and of the database. */
enum ItemState {
    /** In the file for the bank; nothing is booked. */
    ordered,
    /** The bank's credit is on a statement, and the payment is booked. */
    collected,
    /** The bank will not collect it; a payment that was booked is undone. */
    rejected,
    /** It was collected and came back; the payment is undone. */
    returned,
    cancelled;

    boolean isDone() {
        return this == collected || this == rejected || this == returned;
    }
}
