package be.huurwerk.servicekit.schedule;

import java.time.LocalDate;
import java.util.Optional;

/** When the runs of this service are due, as the landlord chose for each day: a bean of a service that has scheduled runs. */
public interface Timings {

    /** The choice in force on a day, as {@code everyDay 07:00}, {@code everyMonth 1 05:00}, {@code everyYear 01-02 06:00} or {@code never}; none is never. */
    Optional<String> of(String kind, LocalDate day);
}
