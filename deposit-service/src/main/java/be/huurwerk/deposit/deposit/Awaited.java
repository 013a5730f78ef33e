package be.huurwerk.deposit.deposit;

/** What can't go on while a parameter is unknown. Names are those of the JSON and of the database. */
public enum Awaited {
    request,
    settlement,
    /** What goes back of a tenancy that was a mistake. */
    withdrawal
}
