package be.huurwerk.rent.annualrun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an annual run is for; how far it is stands in the kit's run of the same id.
 *
 * @param approves the dry run whose findings it decides
 * @param requests each time that it was opened, in order; at least one. Of an approval: who approved
 */
public record AnnualRun(UUID runId, int year, Purpose purpose, Optional<UUID> approves, List<Request> requests) {

    public AnnualRun {
        requests = List.copyOf(requests);
    }

    /** A client asked for the run, or approved. */
    public record Request(String by, Instant at) {}

    /** When it was opened last, and by whom. */
    public Request lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** What a run is for; the names are those of the JSON. */
    public enum Purpose {
        /** Finds what would be decided, and decides nothing. */
        dryRun,
        /** Decides at once. */
        decision,
        /** Decides what a dry run found, where the facts still give the same. */
        approval
    }

    /** The day on which the rents of the run take effect. */
    public LocalDate firstDay() {
        return firstDay(year);
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }
}
