package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody lives in the dwelling, and what that person is in the household meanwhile.
 *
 * @param from the first day; of who signed the day of signing
 * @param until the last day, if one is known
 */
public record Residence(Member member, LocalDate from, Optional<LocalDate> until) {

    /** Whether it holds on the day. */
    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && !endsBefore(day);
    }

    /** Whether it is over before the day. */
    public boolean endsBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }

    Residence endingOn(LocalDate last) {
        return new Residence(member, from, Optional.of(last));
    }
}
