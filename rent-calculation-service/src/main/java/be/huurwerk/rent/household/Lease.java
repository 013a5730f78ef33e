package be.huurwerk.rent.household;

import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A lease with its days and how many persons live there on each: what of a tenancy bears on its charges. */
public interface Lease {

    UUID tenancyId();

    UUID dwellingId();

    LocalDate startDate();

    /** The last day; empty while nobody knows it. */
    Optional<LocalDate> endDate();

    /** Whether it was a mistake, so that no day of it counts. */
    boolean annulled();

    /** How many persons live there on a day, whether or not they bear on the rent. */
    int personsOn(LocalDate day);

    /** Who belongs to the household on a day, as far as the rent is concerned. */
    List<SignedMember> householdOn(LocalDate day);

    /** The days after the signing on which their number may be another than the day before, in order. */
    List<LocalDate> moves();

    /** Whether no day of it is left on this one: it ended before, or was a mistake. */
    default boolean isOverOn(LocalDate day) {
        return annulled() || endDate().filter(day::isAfter).isPresent();
    }
}
