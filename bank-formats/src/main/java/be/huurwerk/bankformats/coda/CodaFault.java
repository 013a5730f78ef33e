package be.huurwerk.bankformats.coda;

/** What can be wrong with a file. */
public enum CodaFault {
    /** Nothing was read. */
    EMPTY_INPUT,
    /** Bytes that are no text in the charset. */
    ENCODING,
    /** A line is not 128 characters long. */
    LINE_LENGTH,
    /** A character that no text holds, by its number. */
    CONTROL_CHARACTER,
    /** A record that may not stand here, or that does not exist. */
    RECORD_ORDER,
    /** The input ends within a statement. */
    UNEXPECTED_END,
    /** Application or version of the header are not those of CODA 2, or the file holds only details of another one. */
    HEADER,
    /** A field that should hold digits. */
    NUMBER,
    /** A sign other than 0 (credit) or 1 (debit). */
    SIGN,
    /** A day that is not on the calendar. */
    DATE,
    /** Sequence or detail number do not follow the one before. */
    SEQUENCE,
    /** A later record of a statement carries another statement number. */
    STATEMENT_NUMBER,
    /** The account's check digits are wrong, or the new balance is of another account than the old one. */
    ACCOUNT,
    /** A detail where a movement should stand, or the other way round. */
    TRANSACTION_TYPE,
    /** Details do not add up to their total. */
    DETAIL_SUM,
    /** Old balance and movements do not give the new balance. */
    BALANCE,
    /** The trailer's number of records. */
    RECORD_COUNT,
    /** The trailer's sum of debits. */
    DEBIT_TOTAL,
    /** The trailer's sum of credits. */
    CREDIT_TOTAL,
    /** A code says that a record follows that does not, or the other way round. Told, not refused. */
    LINK,
    /** A structured communication whose check digits are wrong. Told, not refused. */
    UNVERIFIED_COMMUNICATION
}
