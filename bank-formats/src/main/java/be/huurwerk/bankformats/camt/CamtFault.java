package be.huurwerk.bankformats.camt;

/** What can be wrong with a file. */
public enum CamtFault {
    /** No well-formed XML. */
    XML,
    /** A document type definition: never followed. */
    DOCTYPE,
    /** Not a camt.053 or camt.054 message, or a version that is not known. */
    MESSAGE,
    /** An element that must stand here is missing. */
    MISSING,
    /** An element, or a text, that is larger than any statement needs. */
    TOO_LARGE,
    /** The account of a statement whose check digits are wrong. */
    ACCOUNT,
    /** No amount. */
    AMOUNT,
    /** An amount in another currency than euro. */
    CURRENCY,
    /** An amount that is not exact to the cent. */
    DECIMALS,
    /** Neither credit nor debit. */
    SIGN,
    /** A day that is not on the calendar. */
    DATE,
    /** A code that is not one of those that may stand here. */
    CODE,
    /** Details do not add up to their entry. */
    DETAIL_SUM,
    /** Old balance and booked entries do not give the new balance, or a balance is told twice and not alike. */
    BALANCE,
    /** The summary's number of entries. */
    ENTRY_COUNT,
    /** The summary's sum of credits or debits. */
    ENTRY_SUM,
    /** A Belgian structured communication whose check digits are wrong. Told, not refused. */
    UNVERIFIED_COMMUNICATION
}
