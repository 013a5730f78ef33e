package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.chargesettlement.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which days a reading bears on: those between the reading before it and the one after it. */
final class Between {

    private Between() {}

    /**
     * From the day after the reading before, or after this one, until the day of the one after, or of this one; empty for the only reading.
     *
     * @param counting those of the dwelling
     */
    static Optional<Period> neighbours(LocalDate readOn, List<MeterReading> counting) {
        Optional<LocalDate> before = counting.stream()
                .map(MeterReading::readOn)
                .filter(day -> day.isBefore(readOn))
                .max(Comparator.naturalOrder());
        Optional<LocalDate> after = counting.stream()
                .map(MeterReading::readOn)
                .filter(day -> day.isAfter(readOn))
                .min(Comparator.naturalOrder());
        LocalDate first = before.orElse(readOn).plusDays(1);
        LocalDate last = after.orElse(readOn);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
