package be.huurwerk.arrears.monthlybill;

import java.util.List;

/** What the letter prints, in words and figures; an empty text is left out. */
record BillPage(
        boolean severalTenants,
        String month,
        String toPay,
        String by,
        String sentence,
        List<Line> lines,
        String charged,
        List<OpenDebt> open,
        String openTotal,
        List<String> apart,
        boolean collected,
        String account,
        String holder,
        String communication,
        String phone,
        String email) {

    /** @param ground why it was booked, where that says more than what it is */
    record Line(String what, String period, String ground, String amount) {}

    /** What is to be paid of a debt. */
    record OpenDebt(String what, String dueOn, String amount) {}
}
