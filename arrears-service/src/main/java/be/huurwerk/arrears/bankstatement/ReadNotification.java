package be.huurwerk.arrears.bankstatement;

/**
 * A notification of the bank (camt.054): movements that a statement will hold too.
 *
 * @param name that the bank gave it; not unique over the years
 */
record ReadNotification(String account, String name) {}
