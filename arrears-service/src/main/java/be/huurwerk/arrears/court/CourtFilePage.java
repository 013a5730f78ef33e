package be.huurwerk.arrears.court;

import java.util.List;

/** What stands before the papers of a court file, in words and figures. */
record CourtFilePage(
        String landlord,
        String enterpriseNumber,
        String debtors,
        String address,
        String on,
        String claim,
        String claimedOn,
        String claimed,
        String heard,
        List<Line> items,
        List<Paper> papers,
        List<String> lacking,
        List<Row> steps,
        List<Row> plans,
        List<Row> contacts,
        List<Row> sendings) {

    record Line(String what, String dueOn, String amount) {}

    /** @param page where it begins in the bundle */
    record Paper(String number, String what, String dated, String page) {}

    record Row(String on, String what, String detail) {}
}
