package be.huurwerk.rent.propertytax;

import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.Optional;

/** The days of an assessment year on which a household had the dwelling. */
record DaysOfYear(LocalDate from, LocalDate until) {

    /** Empty when there are none, or the tenancy was a mistake. */
    static Optional<DaysOfYear> of(TaxNotice notice, Lease file) {
        LocalDate from = file.startDate().isAfter(notice.firstDay()) ? file.startDate() : notice.firstDay();
        LocalDate until =
                file.endDate().filter(end -> end.isBefore(notice.lastDay())).orElse(notice.lastDay());
        return file.annulled() || until.isBefore(from) ? Optional.empty() : Optional.of(new DaysOfYear(from, until));
    }

    /** Empty while the rent of one of these days is not decided. */
    Optional<Comparison> compare(TaxNotice notice, TenancyFile file, boolean byMonth) {
        return Comparison.of(
                notice.reduction(),
                from,
                until,
                byMonth,
                day -> file.schedule()
                        .inForce(day)
                        .map(DecidedRent::figures)
                        .map(figures -> figures.socialReduction()));
    }

    /** The first of these days whose rent is not decided. */
    Optional<LocalDate> undecided(TenancyFile file) {
        return from.datesUntil(until.plusDays(1))
                .filter(day -> file.schedule().inForce(day).isEmpty())
                .findFirst();
    }

    boolean begins(TaxNotice notice) {
        return from.equals(notice.firstDay());
    }
}
