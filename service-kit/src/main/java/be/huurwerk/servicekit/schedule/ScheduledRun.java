package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.run.Run;
import java.time.LocalDate;
import java.util.Set;

/** Work that time starts: a bean of the feature whose run it is. */
public interface ScheduledRun {

    /** The name in the schedule; unique in the service. */
    String kind();

    /** Kinds whose runs for the same business date and those before it are over before this one begins. */
    default Set<String> after() {
        return Set.of();
    }

    /**
     * Asks for the run of a business date that has come, in the caller's transaction; asked again it is the same run, which does what is
     * missing and nothing twice. Whatever it throws is kept as the reason, and it is asked again after a while.
     */
    Run start(LocalDate businessDate);
}
