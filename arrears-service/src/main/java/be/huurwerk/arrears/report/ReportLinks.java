package be.huurwerk.arrears.report;

import be.huurwerk.arrears.report.ArrearsReport.WriteOffState;
import java.time.LocalDate;

/** Where the cases behind a figure are listed. */
record ReportLinks(LocalDate on) {

    static final String REPORT = "/arrears/v1/reports/arrears";

    String report() {
        return REPORT + "?on=" + on;
    }

    String overdue() {
        return REPORT + "/accounts?on=" + on;
    }

    String overdue(boolean former) {
        return overdue() + "&former=" + former;
    }

    String overdue(Age age, boolean former) {
        return overdue() + "&age=" + age + "&former=" + former;
    }

    String roll(Age before, Age now) {
        return overdue() + "&ageBefore=" + before + "&age=" + now;
    }

    String plans(String state) {
        return REPORT + "/paymentPlans?on=" + on + "&state=" + state;
    }

    String debtSettlements() {
        return "/arrears/v1/debtSettlements?running=true&on=" + on;
    }

    String courtCases() {
        return "/arrears/v1/courtCases?running=true&on=" + on;
    }

    String writeOffs(WriteOffState state) {
        String list = "/arrears/v1/writeOffs?";
        LocalDate from = ArrearsReport.yearFrom(on);
        return switch (state) {
            case proposed -> list + "waitingOn=" + on;
            case booked -> list + "bookedFrom=" + from + "&bookedUntil=" + on;
            case reversed -> list + "reversedFrom=" + from + "&reversedUntil=" + on;
        };
    }
}
