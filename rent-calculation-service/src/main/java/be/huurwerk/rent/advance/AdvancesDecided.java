package be.huurwerk.rent.advance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The payload of {@code chargeAdvances.notify.decided}: all periods of a household's advances; what was told before counts no more. */
record AdvancesDecided(UUID tenancyId, List<Period> periods) {

    static final String TYPE = "chargeAdvances.notify.decided";

    /** @param advance euro a full calendar month */
    record Period(LocalDate from, Optional<LocalDate> until, BigDecimal advance) {}

    static AdvancesDecided of(UUID tenancyId, AdvanceSchedule schedule) {
        return new AdvancesDecided(
                tenancyId,
                schedule.periods().stream()
                        .map(period -> new Period(
                                period.from(), period.until(), period.advance().amount()))
                        .toList());
    }

    /** By which what was told is compared with what is to be told. */
    String words() {
        StringBuilder words = new StringBuilder();
        periods.forEach(period -> words.append(period.from())
                .append(' ')
                .append(period.until().map(LocalDate::toString).orElse("-"))
                .append(' ')
                .append(period.advance())
                .append('\n'));
        return words.toString();
    }
}
