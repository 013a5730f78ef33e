package be.huurwerk.arrears.reminder;

import java.util.List;

/** What the letter prints, in words and figures. */
record ReminderPage(
        boolean severalTenants,
        String amount,
        String until,
        String term,
        List<OpenDebt> debts,
        String disputed,
        String cost,
        String interest,
        String announcedCost,
        String announcedInterest,
        boolean registered,
        boolean byLaw,
        boolean offersPlan,
        boolean announcesWelfareCentre,
        boolean tellsWelfareCentre,
        String account,
        String holder,
        String enterpriseNumber,
        String communication,
        String phone,
        String email) {

    /** A debt that is not wholly paid. */
    record OpenDebt(String what, String dueOn, String amount) {}
}
