package be.huurwerk.arrears.report;

import java.util.List;

/**
 * What the printed report says, in words and figures.
 *
 * @param bars the plot of what is overdue by age
 * @param history the plot of the percentages of the months until the day, the oldest first
 */
record ReportPage(
        String on,
        String monthBefore,
        String yearFrom,
        String yearlyRent,
        String overdue,
        String accounts,
        String percent,
        List<AgeLine> ageing,
        AgeLine total,
        List<Bar> bars,
        List<Bar> history,
        List<RollLine> rolls,
        List<Line> plans,
        Line debtSettlements,
        Line courtCases,
        List<Line> writeOffs) {

    record AgeLine(String age, String current, String currentAmount, String former, String formerAmount) {}

    /** @param width in percent of the widest */
    record Bar(String label, int width, String figure) {}

    record RollLine(String before, String now, String accounts, String percent) {}

    record Line(String what, String count, String amount) {}
}
