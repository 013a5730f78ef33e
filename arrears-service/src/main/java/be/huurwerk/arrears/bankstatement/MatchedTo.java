package be.huurwerk.arrears.bankstatement;

/** What a movement was found to pay; the names are those of the database. */
enum MatchedTo {
    rentAccount,
    deposit
}
