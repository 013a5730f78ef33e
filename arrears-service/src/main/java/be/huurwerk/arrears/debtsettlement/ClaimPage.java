package be.huurwerk.arrears.debtsettlement;

import java.util.List;

/** What the claim says, in words and figures. */
record ClaimPage(
        String debtor,
        String address,
        String coDebtors,
        String court,
        String rollNumber,
        String admissibleOn,
        List<Line> principal,
        List<Line> interest,
        List<Line> costs,
        String principalSum,
        String interestSum,
        String costsSum,
        String total,
        String replaces,
        String preference,
        String pendingProcedures,
        String holder,
        String enterpriseNumber,
        String account,
        String communication,
        String until) {

    record Line(String what, String dueOn, String amount) {}
}
