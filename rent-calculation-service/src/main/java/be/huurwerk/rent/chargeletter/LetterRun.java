package be.huurwerk.rent.chargeletter;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which letters a run prints, as its key says it.
 *
 * @param from of the settled period, or the first day on which estimates were told
 * @param until of the settled period, or the last day on which estimates were told
 */
record LetterRun(Kind kind, LocalDate from, LocalDate until) {

    private static final String EXIT = "exit_";

    /** Of settlements, or of what was estimated at departures. */
    @Schema(name = "ChargeLetterKind")
    enum Kind {
        yearly,
        exit
    }

    static LetterRun of(String key) {
        boolean exit = key.startsWith(EXIT);
        String[] days = (exit ? key.substring(EXIT.length()) : key).split("_");
        return new LetterRun(exit ? Kind.exit : Kind.yearly, LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    String key() {
        return (kind == Kind.exit ? EXIT : "") + from + "_" + until;
    }
}
