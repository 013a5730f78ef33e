package be.huurwerk.arrears.accountstatement;

import java.util.List;

/** What the letter prints, in words and figures. */
record StatementPage(
        boolean severalTenants,
        String from,
        String until,
        String opening,
        String closing,
        String toPay,
        String sentence,
        List<Line> lines,
        List<OpenDebt> open,
        String openTotal,
        List<OpenDebt> frozen,
        String frozenTotal,
        List<Payment> payments,
        String account,
        String holder,
        String communication) {

    /** A line of the account. */
    record Line(String day, String what, String amount) {}

    /** A debt that is not wholly paid. */
    record OpenDebt(String what, String dueOn, String amount) {}

    /** What a credit paid, or gave back. */
    record Payment(String day, String credit, String debt, String amount) {}
}
