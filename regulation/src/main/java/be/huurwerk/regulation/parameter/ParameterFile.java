package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A parameter: its title and its values by date, in order of their dates. */
record ParameterFile(String name, Title title, String unit, Validity validity, List<Entry> entries) {

    /** What the file says on the date; empty when it is silent. */
    Optional<Entry> on(LocalDate date) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!entry.from().isAfter(date)) {
                return Optional.of(entry).filter(latest -> validity.reaches(latest.from(), date));
            }
        }
        return Optional.empty();
    }

    /** The entry that begins on just this date. */
    Optional<Entry> from(LocalDate date) {
        return entries.stream().filter(entry -> entry.from().equals(date)).findFirst();
    }

    /** The value on the date; empty when the file is silent or says that it is unknown. */
    Optional<Entry> valueOn(LocalDate date) {
        return on(date).filter(entry -> !entry.isUnknown());
    }
}
