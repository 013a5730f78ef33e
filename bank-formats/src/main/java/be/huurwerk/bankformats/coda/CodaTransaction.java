package be.huurwerk.bankformats.coda;

/** The transaction code: type (1 digit), family (2), transaction (2), category (3). */
public record CodaTransaction(int type, String family, String transaction, String category) {

    /** Types of movements are 0 to 3; those above are of details. */
    static final int LAST_OF_MOVEMENTS = 3;

    static CodaTransaction of(String code) {
        return new CodaTransaction(code.charAt(0) - '0', code.substring(1, 3), code.substring(3, 5), code.substring(5));
    }

    /** A total by the customer (1) or by the bank (2). */
    public boolean isTotal() {
        return type == 1 || type == 2;
    }

    /** A detail that is booked instead of its total (5, 6, 7); the others (8, 9) only explain an amount. */
    boolean isBookableDetail() {
        return type >= 5 && type <= 7;
    }

    boolean isDetail() {
        return type >= 5;
    }
}
