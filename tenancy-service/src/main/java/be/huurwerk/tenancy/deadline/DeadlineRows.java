package be.huurwerk.tenancy.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rows that are due, as parts of a query on {@code d}.
 *
 * @param from the table and the condition, which fits an index on {@code day}
 * @param part tells rows of the same id apart
 * @param term the key of the working term that is added to the day
 * @param passes whether nothing is to be done any more once the day is over
 */
record DeadlineRows(
        String from,
        String day,
        String id,
        String part,
        String tenancy,
        String path,
        Optional<String> term,
        boolean passes) {

    /** Stands in {@code from} for the business date. */
    private static final String TODAY = ":today";

    private static final String COUNTS = " and not exists (select from annulment a where a.subject_id = d.tenancy_id)"
            + " and not exists (select from tenancy e where e.tenancy_id = d.tenancy_id and e.erased_on is not null)";

    /** Of a household that has not left. */
    static final String STILL_THERE = " and not exists (select from tenancy t where t.tenancy_id = d.tenancy_id"
            + " and t.keys_returned_on is not null)";

    DeadlineRows(String from, String day, String id) {
        this(from, day, id, "''::text", "d.tenancy_id", "''", Optional.empty(), false);
    }

    static DeadlineRows obligation(String kind) {
        return new DeadlineRows(
                        "obligation d where d.kind = '" + kind + "' and not d.settled"
                                + " and (d.ended_on is null or d.ended_on > d.due_on and d.ended_on > " + TODAY + ")"
                                + STILL_THERE,
                        "d.due_on",
                        "d.obligation_id")
                .at("'/tenancies/' || d.tenancy_id || '/obligations/' || d.obligation_id");
    }

    DeadlineRows at(String href) {
        return new DeadlineRows(from, day, id, part, tenancy, href, term, passes);
    }

    DeadlineRows inParts(String text) {
        return new DeadlineRows(from, day, id, text, tenancy, path, term, passes);
    }

    DeadlineRows ofNoTenancy() {
        return new DeadlineRows(from, day, id, part, "null::uuid", path, term, passes);
    }

    DeadlineRows within(String days) {
        return new DeadlineRows(from, day, id, part, tenancy, path, Optional.of(days), passes);
    }

    DeadlineRows onceItPasses() {
        return new DeadlineRows(from, day, id, part, tenancy, path, term, true);
    }

    String table() {
        return from.split(" ")[0];
    }

    /** What is due from a day to a day; asks for both, less the working term. */
    String due(LocalDate today) {
        return " from " + from.replace(TODAY, "date '" + today + "'") + (tenancy.startsWith("null") ? "" : COUNTS)
                + " and " + day + " between ? and ?";
    }

    /** The first of them after a place; asks for days, id, part and day of the place, and how many. The days are without the term. */
    String firstAfter(LocalDate today) {
        return "select " + day + " as day, " + id + " as id, " + part + " as part, " + tenancy + " as tenancy_id, "
                + path
                + " as path" + due(today) + " and (" + day + ", " + id + ", " + part + ") > (?, ?, ?) order by " + day
                + ", "
                + id + ", " + part + " limit ?";
    }
}
